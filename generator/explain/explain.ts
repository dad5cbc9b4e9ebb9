import type { PackagePlan } from '../plan/package-plan.js';
import { explainCall } from './explain-call.js';
import { explainInbound } from './explain-inbound.js';
import type { Explained, Question } from './question.js';
import { findSubject } from './subject.js';

/** How one request is signed: a call of an operation, or one that was received. Throws `UsageError`. */
export async function explain(plan: PackagePlan, operation: string, question: Question): Promise<Explained> {
  const parameters = question.parameters.map((text) => text.split('=', 1)[0] ?? '');
  const subject = findSubject(plan, { operation, parameters });
  return subject.kind === 'operation'
    ? explainCall(plan, subject.descriptor, question)
    : explainInbound(subject, question);
}
