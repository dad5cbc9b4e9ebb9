import type { SigningScheme } from '../../signing/signing-scheme.js';
import type { Places, Report } from '../report.js';

/** One signing scheme as it was and as it is. */
export interface SigningPair {
  readonly base: SigningScheme;
  readonly head: SigningScheme;
  /** Its name in a sentence. */
  readonly scheme: string;
  readonly report: Report;
  /** Of a part of `x-signing`, or of the scheme where it has no such part. */
  readonly places: (...path: readonly string[]) => Places;
}
