import { evaluateScheme, EvaluationFailure, type Evaluation, type EvaluationInput } from '../signing/evaluate.js';
import { nodesOf } from '../signing/expression.js';
import type { RequestParts } from '../signing/reference/request.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { UsageError } from '../usage-error.js';
import { placed, type OutgoingRequest } from './place.js';
import { expressionsOf } from './scheme-parts.js';
import { signedText, type SignedMessage } from './signed-text.js';

/** One scheme at work on one request. */
export interface SchemeRun {
  readonly scheme: SigningScheme;
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
  /** What the signature is made of. */
  readonly message: SignedMessage | undefined;
  readonly after: OutgoingRequest;
}

/** Evaluates the scheme and keeps what it signs. Throws `UsageError` where it cannot work with what it was given. */
export function runScheme(scheme: SigningScheme, input: EvaluationInput): SchemeRun {
  const signatures = signedText(scheme);
  const evaluation = evaluated(scheme, { ...input, observe: signatures.observe });
  const after = placed(input.request, scheme, evaluation);
  return { scheme, input, evaluation, message: signatures.message(), after };
}

function evaluated(scheme: SigningScheme, input: EvaluationInput): Evaluation {
  try {
    return evaluateScheme(scheme, input);
  } catch (error) {
    if (!(error instanceof EvaluationFailure) && !(error instanceof TypeError)) throw error;
    throw new UsageError(`the request cannot be signed${reason(scheme, input, error)}`);
  }
}

/** The library's own message may quote a credential: names have to do. */
function reason(scheme: SigningScheme, { request }: EvaluationInput, error: Error): string {
  if (!(error instanceof EvaluationFailure)) return `: ${error.message}`;
  const { value } = error;
  const expression = expressionsOf(scheme).get(value);
  const nodes = expression === undefined ? [] : nodesOf(expression);
  const typed = request.body === undefined ? [] : ['content-type'];
  const sent = new Set(['host', ...typed, ...(request.headers ?? []).map(([name]) => name.toLowerCase())]);
  const absent = nodes.flatMap((node): readonly string[] => {
    if (node.kind !== 'call' || node.function !== 'header' || node.args.length > 1) return [];
    const [name] = node.args;
    return name?.kind === 'text' && !sent.has(name.value.toLowerCase()) ? [name.value] : [];
  });
  if (absent.length > 0) return `: ${value} reads the header ${absent.join(', ')}, which the request does not have`;
  const used = new Set(nodes.flatMap((node) => (node.kind === 'credential' ? [node.name] : [])));
  const formats = scheme.credentials.filter(({ name, format }) => format !== undefined && used.has(name));
  const hint = formats.map(({ name, format = '' }) => `; is ${name} ${format}?`).join('');
  return `: ${value} cannot be computed from the credentials and the request${hint}`;
}

/** The request that a scheme starts from, out of the one that the scheme before it has left. */
export function nextParts(parts: RequestParts, run: SchemeRun | undefined): RequestParts {
  return run === undefined ? parts : run.after;
}
