import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** What is wrong with a message of a stream. */
export type ProtocolProblem =
  'malformed' | 'binary' | 'too_large' | 'unknown_channel' | 'unknown_action' | 'no_payload';

/** A message of a stream that cannot be handed to anybody: it was left out. */
export class ProtocolError extends CountersignError {
  override readonly name: string = 'ProtocolError';
  readonly problem: ProtocolProblem;
  /** The beginning of the message, without secrets. */
  readonly snippet: string;

  constructor(trace: Trace, problem: ProtocolProblem, snippet: string) {
    const message = `a message was left out (${problem.replace('_', ' ')})${snippet === '' ? '' : `: ${snippet}`}`;
    super(message, trace, { code: `protocol_${problem}`, outcome: 'answered' });
    this.problem = problem;
    this.snippet = snippet;
  }
}
