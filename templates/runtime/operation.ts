import type { Payload } from './body.js';
import type { ClientOptions } from './options.js';
import type { KeepRateLimit } from './request-queue.js';
import type { RateLimitInfo } from './response-info.js';
import type { CredentialRules, SecurityScheme } from './security-scheme.js';
import type { Pair, PlaceableRequest } from './signing/signer.js';
import type { ItemStream } from './streams/item-stream.js';

/** What holds for every operation of an API. */
export interface Api {
  readonly name: string;
  readonly server: Server;
  readonly envelope?: Envelope;
  readonly error?: ErrorShape;
  /** The reply header that names a request. */
  readonly requestId?: string;
  readonly rateLimit?: RateLimit;
  /** Keeps limits that are not declared, or are advice, where the option `rateLimit` asks for it. */
  readonly keepRateLimit?: KeepRateLimit;
  /** What each security scheme takes, by its key in the option `auth`: checked when a client is made. */
  readonly credentials?: Readonly<Record<string, CredentialRules>>;
  /** Statuses that mean that a request was certainly not processed, unless an operation says otherwise. */
  readonly rejectedOn?: readonly number[];
}

/** A server of the spec: its URL may have `{variables}`. */
export interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
  /** Gives the URL with its variables; `options` are those of a client. */
  readonly fill?: (server: Server, options: object) => string;
}

export interface ServerVariable {
  readonly default: string;
  readonly enum?: readonly string[];
}

/** An operation that takes nothing. */
export type NoInput = Readonly<Record<never, never>>;

/**
 * An operation as data: what to send, how it may fail, who may call it.
 *
 * `Input` is the parameters by name and `body`; `Output` what a call resolves to; `Errors` error bodies by status.
 */
export interface Operation<Input, Output, Errors = unknown> {
  /** OpenAPI's operationId. */
  readonly id: string;
  readonly method: string;
  /** A template; of several, the one whose variables are exactly the inputs given. */
  readonly path: string | readonly string[];
  /** Writes path and query where they depend on the input, or the whole URL. Throws `InvalidInputError`. */
  readonly target?: (operation: Operation<never, unknown>, input: unknown, options: ClientOptions) => string;
  /** Writes the header fields of parameters, and those with a value of their own. Throws `InvalidInputError`. */
  readonly fields?: (operation: Operation<never, unknown>, input: unknown) => readonly Pair[];
  /** Query parameters are sent in this order. */
  readonly parameters?: readonly Parameter[];
  /** Query parameters with a value of their own. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Header fields with a value of their own. */
  readonly fixedHeaders?: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
  /** Media types of the success replies; none: replies have no content. */
  readonly accept?: readonly string[];
  /** A success reply may have no content although others have: then the output has `undefined` in it. */
  readonly empty?: boolean;
  /** How a success reply is read, by its media type, where it need not be JSON; undefined: it is not what was asked for. */
  // It is given the call, whose type is made of this one.
  readonly kind?: (call: never, reply: Pick<Response, 'status' | 'headers'>) => ReplyKind | undefined;
  /** Reads the JSON text of a reply; default `JSON.parse`. */
  readonly parse?: (text: string) => unknown;
  /** Reads a success reply item by item; absent, or where it is no stream: it is read whole. */
  // It is given the call, as above.
  readonly stream?: (call: never, response: Response) => ItemStream<unknown> | undefined;
  /** Fields whose values are never printed (`format: password`, `writeOnly`), or a URL that is an argument. */
  readonly secrets?: Secrets;
  /** Alternatives; `{}` is the anonymous one, none at all is a public operation. */
  readonly security?: readonly SecurityRequirement[];
  readonly retry?: Retry;
  /** Where it differs from the API's. */
  readonly envelope?: Envelope | false;
  readonly error?: ErrorShape | false;
  readonly rateLimit?: RateLimit | false;
  readonly server?: Server;
  /** What signing expressions read as `operation.<name>`, besides the id. */
  readonly constants?: Readonly<Record<string, string>>;
  /**
   * The input that is the whole URL, on another host: no credential and no default header goes there. What the API has
   * for its own replies is `false` then.
   */
  readonly url?: string;
  /** Types only, never a value. */
  readonly types?: { readonly input: (input: Input) => void; readonly output: Output; readonly errors: Errors };
}

/** How a reply is read. */
export type ReplyKind = 'json' | 'text' | 'binary';

/** Where an operation has secrets besides its credentials. */
export interface Secrets {
  /** The secrets of an input. */
  of(input: unknown): readonly string[];
  /** A parsed reply without them; what stands at these JSON Pointers stays. */
  hide(reply: unknown, kept: readonly (string | undefined)[]): unknown;
  /** JSON, or the beginning of it, without the values of such fields. */
  mask(text: string): string;
}

/** An operation whose reply is one page of many. */
export interface PagedOperation<Input, Item, Page, Errors = unknown> extends Operation<Input, Page, Errors> {
  readonly pagination: Pagination;
  /** Types only, never a value. */
  readonly item?: Item;
}

/** An operation whose reply is a stream of items. */
export interface StreamOperation<Input, Item, Errors = unknown> extends Operation<Input, ItemStream<Item>, Errors> {
  readonly stream: (call: never, response: Response) => ItemStream<unknown> | undefined;
}

export interface Parameter {
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  /** As on the wire. */
  readonly name: string;
  /** The input's name, where it differs. */
  readonly key?: string;
  readonly required?: boolean;
  /** Of one that may be more than a scalar, or is not written as usual (OpenAPI 3.1, Parameter Object). */
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/**
 * Writes a parameter, percent-encoded unless it is a header. A query or cookie parameter has its name in it.
 * Undefined: an empty list or object, which is left out.
 */
export type ParameterStyle = (parameter: Parameter, value: unknown, place: string) => string | undefined;

export interface RequestBody {
  readonly mediaType: string;
  /** Writes it at once. Throws `InvalidInputError`. */
  readonly encode: (value: unknown, body: RequestBody) => Payload;
  /** Of one that may be a blob, form or stream: makes it bytes, which can be signed. */
  readonly toBytes?: (request: PlaceableRequest) => Promise<PlaceableRequest>;
  readonly required?: boolean;
  /** Sent unasked. */
  readonly const?: unknown;
  /** Fields with a value of their own, and what writes them with the others. */
  readonly fixed?: FixedFields;
  /** Names of fields of JSON whose integers may be given as text, where a number would change them. */
  readonly exact?: readonly string[];
  /** Of the fields of a form (OpenAPI 3.1, Encoding Object). */
  readonly encoding?: Readonly<Record<string, PropertyEncoding>>;
}

/** What a method says in the body by itself. */
export interface FixedFields {
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly encode: RequestBody['encode'];
}

/** How a field of a form is written, where it is not the default of its type. */
export interface PropertyEncoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** Schemes that are needed together, by the name under which a client keeps their credentials. */
// The credentials of a scheme are known to its own `sign` only; here any scheme may stand.
export type SecurityRequirement = Readonly<Record<string, SecurityScheme<never>>>;

export interface Retry {
  /** May be sent again after it may have been processed. Default: RFC 9110, section 9.2.1. */
  readonly safe?: boolean;
  /** Statuses that mean it was certainly not processed. */
  readonly rejectedOn?: readonly number[];
}

/** Takes the content out of a reply with a success status. Throws typed errors: it may say failure inside. */
// It is given the call, whose type is made of this one.
export type Envelope = (call: never, reply: EnvelopedReply) => unknown;

/** A reply as it came. */
export interface EnvelopedReply {
  readonly status: number;
  readonly body: unknown;
}

/** Where an error body keeps code and message; places are JSON Pointers (RFC 6901) into the whole reply. */
export interface ErrorShape {
  readonly code?: string;
  readonly message?: string;
}

/** A page as it came. */
export interface PageReply {
  readonly headers: Headers;
  readonly body: unknown;
}

/** Places as in {@link ErrorShape}. */
export interface Pagination {
  readonly by: 'page' | 'offset' | 'cursor';
  readonly parameter: string;
  readonly items: string;
  /** Number of items in all. */
  readonly total?: string;
  /** Whether another page exists. */
  readonly more?: string;
  /** Number of pages. */
  readonly pages?: string;
  /** Finds the next cursor. */
  readonly next?: (reply: PageReply) => unknown;
  /** Number of the first page; default 1. */
  readonly first?: number;
}

export interface RateLimit {
  readonly requests: number;
  readonly windowMs: number;
  /** Stated as advice: not enforced unless asked for. */
  readonly advisory?: boolean;
  /** Of one that is enforced. */
  readonly keep?: KeepRateLimit;
  /** Reads the headers of a reply. `clockMs`: the time where it has no `Date`. */
  readonly headers?: (headers: Headers, clockMs: number) => RateLimitInfo;
}
