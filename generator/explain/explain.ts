import type { PackagePlan } from '../plan/package-plan.js';
import { explainCall } from './explain-call.js';
import { explainInbound } from './explain-inbound.js';
import type { Explained, Question } from './question.js';
import { explainStream } from './stream/explain-stream.js';
import { findSubject, hidesStream } from './subject.js';
import { UsageError } from '../usage-error.js';

/** How one request is signed: a call, one that was received, or the connection of a stream. Throws `UsageError`. */
export async function explain(plan: PackagePlan, operation: string, question: Question): Promise<Explained> {
  const parameters = question.parameters.map((text) => text.split('=', 1)[0] ?? '');
  const subject = findSubject(plan, { operation, parameters });
  if (subject.kind === 'stream') return explainStream(plan, subject, question);
  if (question.capturedMessage !== undefined) {
    throw new UsageError(`${operation} is a request, and what was captured is JSON: capture its HTTP text or curl`);
  }
  if (subject.kind === 'inbound') return explainInbound(subject, question);
  const explained = await explainCall(plan, subject.descriptor, question);
  return hidesStream(plan, operation) ? { ...explained, notes: [streamNote] } : explained;
}

const streamNote = 'this is the operation of that name; `x-stream` is the WebSocket stream';
