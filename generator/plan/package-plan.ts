import type {
  ApiModel,
  Encoding,
  Operation,
  Parameter,
  RequestBody,
  SecurityScheme,
  Server,
  Webhook,
} from '../model/api-model.js';
import type { MethodDeclaration } from '../model/extensions.js';
import type { JsonSchema } from '../model/json-schema.js';
import type { ChannelParameter, Stream, StreamChannel } from '../model/stream.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import type { StreamFormat } from './stream-format.js';

/** Everything that is decided before a line is printed: files, exported names, types, what becomes of each operation. */
export interface PackagePlan {
  readonly model: ApiModel;
  /** Folder and file stem: the spec file's name. */
  readonly directory: string;
  /** The spec as the header line of every file names it: without its folder, so that output does not depend on it. */
  readonly specPath: string;
  readonly packageName: string;
  /** A semantic version. */
  readonly version: string;
  /** The client class. */
  readonly className: string;
  readonly server: Server | undefined;
  readonly models: readonly PlannedModel[];
  readonly modelNames: ModelNames;
  readonly schemes: readonly PlannedScheme[];
  readonly descriptors: readonly PlannedDescriptor[];
  readonly resources: readonly PlannedResource[];
  /** Requests that the API sends, by name. */
  readonly webhooks: readonly PlannedWebhook[];
  /** Those that operations ask for, by `operationId.name`. */
  readonly callbacks: readonly PlannedWebhook[];
  /** The WebSocket stream, an entry of its own. */
  readonly stream?: PlannedConnection;
}

/** Schema name in the spec → exported type: the two differ where a schema is not the same both ways. */
export interface ModelNames {
  readonly input: ReadonlyMap<string, string>;
  readonly output: ReadonlyMap<string, string>;
}

/** An exported type of `models.ts`. */
export interface PlannedModel {
  readonly name: string;
  readonly schema: JsonSchema;
  /** What a caller passes: dates may be given as `Date`, and what is `readOnly` is left out. */
  readonly input: boolean;
  readonly description?: string;
}

/** A type as emitters print it: a schema under a name or in place, or one that no schema describes. */
export type PlannedType =
  | { readonly kind: 'schema'; readonly schema: JsonSchema }
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'bytes' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'union'; readonly members: readonly PlannedType[] };

/** A security scheme with the names it has in the package. */
export interface PlannedScheme {
  readonly scheme: SecurityScheme;
  /** There for schemes with `x-signing`. */
  readonly signing?: SigningScheme;
  /** Name of the exported constant, and key under `auth`. */
  readonly name: string;
  readonly credentialsType: string;
  readonly signFunction: string;
  readonly verifyFunction: string;
  /** Makes what signs for another HTTP client. */
  readonly signerFunction: string;
  /** Below `src/security/`, without extension. */
  readonly file: string;
}

/** One exported descriptor: usually an operation, sometimes one of its variants or several paths in one. */
export interface PlannedDescriptor {
  readonly name: string;
  /** The operation; of several paths the first declared. */
  readonly operation: Operation;
  readonly paths: readonly string[];
  /** What each of the paths comes from. */
  readonly variants: readonly PlannedVariant[];
  readonly parameters: readonly PlannedParameter[];
  /** Query parameters with a value of their own. */
  readonly fixed: ReadonlyMap<string, string>;
  /** Header fields with a value of their own. */
  readonly fixedHeaders: ReadonlyMap<string, string>;
  readonly body?: PlannedBody;
  /** Media types of the success replies this descriptor returns. */
  readonly accept: readonly string[];
  readonly input: PlannedInput;
  readonly output: PlannedType;
  /** Of several success replies one has no content. */
  readonly empty: boolean;
  /** Names of the fields whose values are never printed. */
  readonly secrets: readonly string[];
  /** Names of the fields of replies whose integers a number may not hold digit for digit. */
  readonly longIntegers: readonly string[];
  /** Type of one item, where the reply is a page of them. */
  readonly item?: PlannedType;
  /** Where the reply is read item by item; then there is no other output. */
  readonly stream?: PlannedStream;
  readonly errors: readonly PlannedErrors[];
  readonly schemes: readonly (readonly PlannedScheme[])[];
}

/** An operation as a method has it. */
export interface PlannedVariant {
  readonly operation: Operation;
  /** Absent: the default method. */
  readonly declaration?: MethodDeclaration;
  /** The path template with the inputs' names. */
  readonly path: string;
  /** Of the inputs of the method those that are for this path, and required where it requires them. */
  readonly parameters: readonly PlannedParameter[];
}

/** A reply that is read item by item. */
export interface PlannedStream {
  readonly format: StreamFormat;
  readonly item: PlannedType;
  /** `item` is the type of the data of an event. */
  readonly isData: boolean;
  /** Names of the events whose data is JSON; that of others is text. */
  readonly jsonEvents: 'all' | readonly string[];
  /** The data of the event that ends it. */
  readonly end: string | undefined;
}

export interface PlannedParameter {
  readonly parameter: Parameter;
  /** As on the wire; of a path parameter, the variable of the template. */
  readonly name: string;
  /** Name of the input. */
  readonly key: string;
  readonly required: boolean;
  /** It may be an array or an object: its style says how that is written. */
  readonly isComposite: boolean;
}

export interface PlannedBody {
  readonly body: RequestBody;
  readonly mediaType: string;
  /** Of the fields of a form. */
  readonly encoding: ReadonlyMap<string, Encoding>;
  readonly type: PlannedType;
  /** Names of the fields whose integers may be given as text. */
  readonly longIntegers: readonly string[];
  /** Sent unasked: no input. */
  readonly constant?: unknown;
  /** Fields that the method itself gives a value: no inputs. */
  readonly fixed: ReadonlyMap<string, string | number | boolean>;
}

/** What a caller passes. */
export type PlannedInput =
  | { readonly kind: 'none' }
  | { readonly kind: 'body'; readonly type: PlannedType; readonly required: boolean }
  | { readonly kind: 'parameters'; readonly name: string; readonly required: boolean };

/** A group of methods: `client.<property>`. */
export interface PlannedResource {
  readonly property: string;
  readonly className: string;
  /** Below `src/resources/` and `src/operations/`, without extension. */
  readonly file: string;
  readonly description?: string;
  readonly methods: readonly PlannedMethod[];
}

export interface PlannedMethod {
  readonly name: string;
  readonly descriptor: PlannedDescriptor;
}

/** What its receiver may be sent under one name. */
export interface PlannedWebhook {
  readonly name: string;
  /** Of each HTTP method, or URL, one. */
  readonly requests: readonly Webhook[];
  /** The body. */
  readonly payload: PlannedType;
  /** The schemes that secure one of the requests. */
  readonly schemes: readonly PlannedScheme[];
}

/** Statuses as declared (`404`, `4XX`, `default`) and the body they come with. */
export interface PlannedErrors {
  readonly statuses: readonly string[];
  readonly body: PlannedType;
}

/** The class of a WebSocket stream, with what it is made with. */
export interface PlannedConnection {
  readonly stream: Stream;
  readonly className: string;
  readonly authType: string;
  readonly optionsType: string;
  /** Of the fake in `./testing`. */
  readonly channelsType: string;
  /** Whether a connection can have credentials, or has to. */
  readonly access: 'public' | 'optional' | 'required';
  /** As declared; an alternative without schemes is a connection without credentials. */
  readonly alternatives: readonly (readonly PlannedScheme[])[];
  readonly channels: readonly PlannedChannel[];
}

/** A method of the stream's class. */
export interface PlannedChannel {
  readonly channel: StreamChannel;
  /** Name of the constant in the module; the method is called as the spec says. */
  readonly constant: string;
  readonly input: PlannedChannelInput;
  readonly snapshot?: PlannedType;
  readonly payload: PlannedType;
}

/** What a caller passes: one parameter stands alone. */
export type PlannedChannelInput =
  | { readonly kind: 'none' }
  | { readonly kind: 'parameter'; readonly parameter: ChannelParameter; readonly argument: string }
  | { readonly kind: 'parameters'; readonly type: string; readonly isRequired: boolean };
