import type { CredentialFormat } from './credential-formats.js';
import type { Place, Placements, SignableRequest, SigningContext } from './signing/signer.js';

/** A security scheme of the spec: how a request proves who sends it. */
export interface SecurityScheme<Credentials> {
  /** The key under `components.securitySchemes`. */
  readonly name: string;
  /** What its credentials are, by name. */
  readonly credentials: Readonly<Record<keyof Credentials & string, CredentialRule>>;
  /** Header names it owns, in lower case: a caller cannot set them. */
  readonly headers?: readonly string[];
  /** Query parameters it owns. */
  readonly query?: readonly string[];
  /** How far the clock may be off before a 401 is blamed on it, in milliseconds; default 30,000. */
  readonly clockToleranceMs?: number;
  /** Other forms in which the credentials travel: not printed either. */
  readonly derived?: (credentials: Credentials) => readonly string[];
  /** Puts into a request what `sign` returns, where that is more than header fields: `placeAll`. */
  readonly place?: Place;
  sign(request: SignableRequest, credentials: Credentials, context: SigningContext): Placements | Promise<Placements>;
}

/** The rules of a scheme's credentials, by name. */
export type CredentialRules = Readonly<Record<string, CredentialRule>>;

/** What is known of a credential or parameter before it is used. */
export interface CredentialRule {
  /** Never sent and never printed. */
  readonly secret?: boolean;
  /** Confidential, but sent: never printed. */
  readonly sent?: boolean;
  /** Default: one line of text. */
  readonly format?: CredentialFormat;
  /** A parameter with a default may be left out. */
  readonly default?: string;
}
