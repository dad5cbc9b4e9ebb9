import type { Location } from '../diagnostics/location.js';
import type { Expression } from './expression.js';

/** A signing scheme that has been parsed, type-checked, ordered and proven by its examples. */
export interface SigningScheme {
  readonly location: Location;
  /** The key of the security scheme under `components.securitySchemes`. */
  readonly name: string;
  readonly description?: string;
  /** `inbound`: a webhook, verifier only. */
  readonly direction: 'outbound' | 'inbound';
  readonly credentials: readonly Credential[];
  readonly parameters: readonly SigningParameter[];
  /** Values and placements in the order in which they are computed and made. */
  readonly steps: readonly SigningStep[];
  readonly verify?: Verification;
  readonly examples: readonly SigningExample[];
  /** Sources of known answers that cannot be tried, as for want of a credential. It is an error: only a review sees them. */
  readonly untried?: readonly string[];
  readonly covers: Coverage;
}

/** What the consumer passes in. */
export interface Credential {
  readonly location: Location;
  readonly name: string;
  readonly description: string;
  /** May reach the wire only through a hash, an HMAC or a signature. */
  readonly secret: boolean;
  /** Confidential, but meant to be sent. */
  readonly sent: boolean;
  readonly format?: CredentialFormat;
}

export type CredentialFormat = 'base64' | 'hex' | 'pem' | 'base58';

/** What a consumer may choose without it being a credential. */
export interface SigningParameter {
  readonly location: Location;
  /** Of `default` or `const`, where there is one. */
  readonly valueLocation?: Location;
  readonly name: string;
  readonly description: string;
  readonly enum?: readonly string[];
  readonly default?: string;
  /** An expression reads it as an int: it is digits alone. */
  readonly isInt?: true;
  /** Not a choice: the same for everyone, and no key of what the consumer passes. */
  readonly const?: string;
}

export type SigningStep =
  | { readonly kind: 'value'; readonly value: SigningValue }
  | { readonly kind: 'placement'; readonly placement: Placement };

/** A named intermediate value. */
export interface SigningValue {
  readonly location: Location;
  readonly name: string;
  /** The expression as written. */
  readonly source: string;
  readonly expression: Expression;
  /**
   * It calls a primitive and reaches only credentials and coarse clock values: computed once for these inputs. Each is a
   * credential, a parameter, a value, or a coarse reading of the clock.
   */
  readonly memo?: readonly Expression[];
  /** It reads a part of the request that is changed by placements before it. */
  readonly readsPlaced: boolean;
}

export type PlacementPlace = 'headers' | 'query' | 'cookies' | 'body' | 'params';

/** One entry of `send`. */
export interface Placement {
  readonly location: Location;
  readonly in: PlacementPlace;
  readonly name: string;
  readonly template: readonly TemplatePart[];
}

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly refers: 'credential' | 'parameter' | 'value';
      readonly type: 'string' | 'int';
    };

/** How the receiving side holds the clock. */
export type Verification =
  | {
      readonly kind: 'clock';
      readonly value: string;
      readonly withinMilliseconds: number;
      /** The value is `nonce_ms()`: a number used once that is a clock reading. */
      readonly isNonce: boolean;
    }
  | { readonly kind: 'expires'; readonly value: string };

/** A known answer. */
export interface SigningExample {
  readonly location: Location;
  readonly source: string;
  readonly credentials: ReadonlyMap<string, string>;
  /** Unix milliseconds; may have a fraction. */
  readonly at: number;
  /** The same as text, where it is written so and the request is one that is received. */
  readonly sentAt?: string;
  readonly nonce?: string;
  readonly method: string;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: string;
  /** Constants of an operation that the request stands for. */
  readonly operation: ReadonlyMap<string, string>;
  /** Value name → its text. */
  readonly expect: ReadonlyMap<string, ExpectedText>;
}

/** The known text of a value. Bytes are written in hex. */
export interface ExpectedText {
  readonly location: Location;
  readonly text: string;
}

/** Which parts of a request the signature protects. */
export interface Coverage {
  readonly method: boolean;
  readonly host: boolean;
  readonly path: boolean;
  /** `in part`: those parameters or members that the scheme names. */
  readonly query: boolean | 'in part';
  readonly body: boolean | 'in part';
  /** Names or patterns. */
  readonly headers: readonly string[];
}
