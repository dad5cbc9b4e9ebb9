import type { Location } from '../diagnostics/location.js';
import type { Schema } from './schema-object.js';
import type { MethodDeclaration, Retry, Envelope, ErrorShape, Pagination, RateLimit } from './extensions.js';
import type { SecurityRequirement } from './required-scheme.js';
import type { Stream } from './stream.js';

/** The API as the generator sees it. Everything is resolved and normalised; no emitter ever reads YAML. */
export interface ApiModel {
  readonly location: Location;
  /** The spec file's name without its extension: names the folder and the package. */
  readonly name: string;
  readonly title: string;
  /** `info.version`: the version of the package. */
  readonly version: string;
  /** Of the document where it has none. */
  readonly versionLocation: Location;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly servers: readonly Server[];
  readonly tags: readonly Tag[];
  /** In the order of the spec. */
  readonly operations: readonly Operation[];
  /** Requests that the API sends. */
  readonly webhooks: readonly Webhook[];
  /** `components.schemas` in the order of the spec, then those of other files. */
  readonly schemas: readonly NamedSchema[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly requestId?: HeaderName;
  /** The document's own; an operation that inherits it holds the same object. */
  readonly envelope?: Envelope;
  /** As {@link ApiModel.envelope}. */
  readonly error?: ErrorShape;
  /** As {@link ApiModel.envelope}. */
  readonly rateLimit?: RateLimit;
  /** `x-stream`. */
  readonly stream?: Stream;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** A header field name (RFC 9110, section 5.1) with its place. */
export interface HeaderName {
  readonly location: Location;
  readonly name: string;
}

export interface Server {
  readonly location: Location;
  /** With `{variables}`. */
  readonly url: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly location: Location;
  readonly name: string;
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

export interface Tag {
  readonly location: Location;
  readonly name: string;
  readonly description?: string;
}

/** A schema of the spec under a name: `components.schemas.<name>`. */
export interface NamedSchema {
  readonly location: Location;
  readonly name: string;
  readonly schema: Schema;
}

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

export interface Operation {
  readonly location: Location;
  /** `operationId`, or one made from method and path. */
  readonly id: string;
  /** Of the `operationId`; of the method where there is none. */
  readonly idLocation: Location;
  readonly method: HttpMethod;
  /** The path template: begins with `/`, variables in braces. */
  readonly path: string;
  readonly pathLocation: Location;
  readonly tag?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly deprecated: boolean;
  /** `x-sunset`: the day after which the operation may be gone. */
  readonly sunset?: string;
  /** Path-level ones included; `Accept`, `Content-Type` and `Authorization` headers left out, as OpenAPI says. */
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly Response[];
  readonly callbacks: readonly Callback[];
  /** Alternatives in declared order; an alternative without schemes is the anonymous one. None at all: public. */
  readonly security: readonly SecurityRequirement[];
  /** The operation's or the path's own servers, where the document's are overridden. */
  readonly servers?: readonly Server[];
  /** `x-method`. Empty: the default name. */
  readonly methods: readonly MethodDeclaration[];
  /** `x-url`: the path parameter that is the whole URL. */
  readonly url?: string;
  /** `x-event-stream`: the data of the event that ends a stream. */
  readonly streamEnd?: string;
  readonly retry: Retry;
  readonly envelope?: Envelope;
  readonly error?: ErrorShape;
  readonly pagination?: Pagination;
  readonly rateLimit?: RateLimit;
  /** `x-signing` of the operation: what expressions read as `operation.<name>`. `name` is always there. */
  readonly signingConstants: ReadonlyMap<string, string | number>;
}

/** A request that the API sends to its user. */
export interface Webhook {
  readonly location: Location;
  /** The key under `webhooks` or `callbacks`. */
  readonly name: string;
  /** Its operationId. */
  readonly id?: string;
  readonly method: HttpMethod;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  /** What the receiver may answer. */
  readonly responses: readonly Response[];
  /** Its own; the document's requirements are those of requests to the API. */
  readonly security?: readonly SecurityRequirement[];
}

/** A webhook that an operation sets up. */
export interface Callback extends Webhook {
  /** The URL as a runtime expression. */
  readonly expression: string;
}

export type ParameterPlace = 'path' | 'query' | 'header' | 'cookie';
export type ParameterStyle = 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';

export interface Parameter {
  readonly location: Location;
  /** As on the wire. */
  readonly name: string;
  readonly in: ParameterPlace;
  readonly description?: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  /** Resolved: the default of its place where the spec says none. */
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Of a query parameter: whether it may be sent without a value. Nothing where nothing is said. */
  readonly allowEmptyValue?: boolean;
  /** Where `content` stands instead of `schema`: how the value is serialised. */
  readonly mediaType?: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

export interface RequestBody {
  readonly location: Location;
  readonly description?: string;
  readonly required: boolean;
  readonly content: readonly MediaType[];
}

export interface MediaType {
  readonly location: Location;
  /** Such as `application/json`, in lower case, parameters kept. */
  readonly name: string;
  readonly schema?: Schema;
  /** Of each item of a stream (OpenAPI 3.2). */
  readonly itemSchema?: Schema;
  /** The example values in declared order. */
  readonly examples: readonly Example[];
  readonly encoding: ReadonlyMap<string, Encoding>;
}

/** The encoding object of a form or multipart property. */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export interface Example {
  readonly location: Location;
  /** The key under `examples`, or `example`. */
  readonly name: string;
  readonly summary?: string;
  readonly value: unknown;
}

export interface Response {
  readonly location: Location;
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly ResponseHeader[];
  readonly content: readonly MediaType[];
}

export interface ResponseHeader {
  readonly location: Location;
  readonly name: string;
  readonly description?: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly schema?: Schema;
}

interface SecuritySchemeBase {
  readonly location: Location;
  /** The key under `components.securitySchemes`. */
  readonly name: string;
  readonly nameLocation: Location;
  readonly description?: string;
  /** It carries `x-signing`: its SigningScheme has the same name, and what follows only describes it to other tools. */
  readonly signed: boolean;
}

/** OpenAPI's security scheme object. */
export type SecurityScheme =
  | (SecuritySchemeBase & {
      readonly kind: 'apiKey';
      readonly in: 'query' | 'header' | 'cookie';
      readonly parameterName: string;
    })
  | (SecuritySchemeBase & { readonly kind: 'http'; readonly scheme: string; readonly bearerFormat?: string })
  | (SecuritySchemeBase & { readonly kind: 'oauth2'; readonly flows: readonly OAuthFlow[] })
  | (SecuritySchemeBase & { readonly kind: 'openIdConnect'; readonly openIdConnectUrl: string })
  | (SecuritySchemeBase & { readonly kind: 'mutualTLS' });

/** One way to a token (RFC 6749, and RFC 8628 for devices). */
export interface OAuthFlow {
  readonly kind: 'implicit' | 'password' | 'clientCredentials' | 'authorizationCode' | 'deviceAuthorization';
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  /** Scope → what it allows. */
  readonly scopes: ReadonlyMap<string, string>;
}
