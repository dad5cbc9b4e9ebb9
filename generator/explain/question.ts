import type { CallQuestion } from './call-input.js';
import type { CapturedMessage } from './capture/captured-message.js';
import type { CapturedRequest } from './capture/captured-request.js';
import type { Explanation } from './explanation.js';

/** What is asked of one request. */
export interface Question extends CallQuestion {
  /** Credentials and parameters by `name`, or by `scheme.name`. */
  readonly credentials: ReadonlyMap<string, string>;
  /** One of the security schemes. */
  readonly scheme?: string | undefined;
  /** Unix milliseconds; may have a fraction. Default: what the captured request says, else `now`. */
  readonly at?: number | undefined;
  readonly nonce?: string | undefined;
  readonly baseUrl?: string | undefined;
  /** The request to compare with. */
  readonly captured?: CapturedRequest | undefined;
  /** The first message of a stream, in its place. */
  readonly capturedMessage?: CapturedMessage | undefined;
  /** Unix milliseconds, of this machine. */
  readonly now: number;
  readonly showSecrets: boolean;
}

/** The answer. */
export interface Explained {
  readonly explanation: Explanation;
  /** Names of credentials that nobody gave. */
  readonly missing: readonly string[];
  /** What to know about the question: sentences. */
  readonly notes?: readonly string[];
}
