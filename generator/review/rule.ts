import type { Bump, ClientVerdict, ContractVerdict } from './verdicts.js';

/** Which way the values go that a rule is about: what is sent, or what comes back. */
export type Direction = 'request' | 'response';

/** What a kind of change means. The facts of a finding are what its sentence is made of. */
export interface ReviewRule {
  /** Missing where the change has none: an operation, a server, a signature. */
  readonly direction?: Direction;
  readonly contract: ContractVerdict;
  readonly client: ClientVerdict;
  /** Where it is not what follows from `client`. */
  readonly bump?: Bump;
  /** Spec text is quoted as it is; each format encodes the sentence for where it lands. */
  readonly message: (facts: never) => string;
  /** What the author of the spec can do, or what a consumer has to. */
  readonly help?: string;
}

/** A group of rules by id: `<subject>/<what-changed>`. */
export type RuleTable = Readonly<Record<string, ReviewRule>>;
