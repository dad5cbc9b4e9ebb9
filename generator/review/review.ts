import type { Location } from '../diagnostics/location.js';
import type { RuleId } from './rules.js';
import type { Direction } from './rule.js';
import type { Bump, ClientVerdict, ContractVerdict } from './verdicts.js';

/** One difference between two sides of a spec, and what it means. */
export interface ReviewFinding {
  readonly id: RuleId;
  readonly direction?: Direction;
  readonly contract: ContractVerdict;
  readonly client: ClientVerdict;
  readonly bump: Bump;
  readonly message: string;
  readonly help?: string;
  /** In the base; missing where the thing is new. */
  readonly base?: Location;
  /** In the head; missing where the thing is gone. */
  readonly head?: Location;
  /** The operations it reaches, by id, in the order of the spec. */
  readonly operations: readonly string[];
}

/** What is said in the place of an operation of the connection of a WebSocket stream. */
export const streamConnection = "the stream's connection";

/** What an operation's requests look like on both sides, where they differ. */
export interface SignedDifference {
  /** Its id, or {@link streamConnection}. */
  readonly operation: string;
  /** The security scheme. */
  readonly scheme: string;
  /** What differs, in the order of a request: `signed text`, `target`, `body`, `header <name>`. */
  readonly differs: readonly string[];
  /** The text that is signed. */
  readonly before?: string;
  readonly after?: string;
  /** What differs beside it, with what is sent on either side. Credentials are samples. */
  readonly parts?: readonly ChangedPart[];
}

/** A part of a request, such as `` the header `X-Sign` ``; a side that does not send it has no text. */
export interface ChangedPart {
  readonly part: string;
  readonly before?: string;
  readonly after?: string;
}

/** How the requests of signed operations change. */
export interface SigningReview {
  /** All operations of the head. */
  readonly operations: number;
  /** Operations that were compared: signed on both sides. */
  readonly compared: number;
  readonly differences: readonly SignedDifference[];
}

/** The differences between two sides of one spec. */
export interface SpecReview {
  /** Folder of the package. */
  readonly name: string;
  /** `info.version` on both sides. */
  readonly versions: { readonly base?: string; readonly head?: string };
  readonly bump: Bump;
  /** By weight, then by place. */
  readonly findings: readonly ReviewFinding[];
  readonly signing: SigningReview;
}
