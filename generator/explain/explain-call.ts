import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { carriedSecrets } from './against/carried-secrets.js';
import { compareRequest } from './against/compare-request.js';
import type { ComparedRun } from './against/compare-scheme.js';
import { comparison } from './against/comparison.js';
import { expectedRequest } from './against/expected-request.js';
import { isIn } from './against/is-in.js';
import { runCaptured } from './against/run-captured.js';
import { callInput } from './call-input.js';
import { bodyText, type CapturedRequest } from './capture/captured-request.js';
import { explainRuns } from './explain-runs.js';
import { inTurn } from './in-turn.js';
import type { Explained, Question } from './question.js';
import { outgoing } from './place.js';
import { declarationOf } from './plain-scheme.js';
import { redactor } from './redactor.js';
import { requestParts } from './request-parts.js';
import { runScheme } from './run-scheme.js';
import { chooseSchemes, credentialsFor } from './scheme-choice.js';
import { schemeInput } from './scheme-input.js';
import { secretInputs } from './secret-inputs.js';

/** Signs a call as the client would, by evaluating the declarations, and keeps every step. */
export async function explainCall(
  plan: PackagePlan,
  descriptor: PlannedDescriptor,
  question: Question,
): Promise<Explained> {
  const { captured } = question;
  const schemes = chooseSchemes(descriptor, {
    wanted: question.scheme,
    credentials: question.credentials,
    isThere: captured === undefined ? undefined : (alternative) => alternative.every((one) => isIn(one, captured)),
  });
  return captured === undefined
    ? explainAlone(plan, { descriptor, schemes, question })
    : explainAgainst(plan, { descriptor, schemes, question, captured });
}

interface Asked {
  readonly descriptor: PlannedDescriptor;
  readonly schemes: readonly PlannedScheme[];
  readonly question: Question;
}

async function explainAlone(plan: PackagePlan, { descriptor, schemes, question }: Asked): Promise<Explained> {
  const input = Object.fromEntries(callInput(descriptor, question));
  const parts = await requestParts(plan, { descriptor, input, baseUrl: question.baseUrl });
  const missing: string[] = [];
  const runs = inTurn(schemes, parts, (planned, request) => {
    const scheme = declarationOf(planned);
    const given = schemeInput(scheme, credentialsFor(planned, question.credentials));
    missing.push(...given.missing);
    return runScheme(scheme, {
      request,
      credentials: given.credentials,
      at: question.at ?? question.now,
      ...(question.nonce === undefined ? {} : { nonce: question.nonce }),
      operation: constants(descriptor),
    });
  });
  const hide = redactor(runs, { others: secretInputs(descriptor, input), missing, showSecrets: question.showSecrets });
  const request = runs.at(-1)?.after ?? outgoing(parts);
  return { explanation: explainRuns({ operation: descriptor.operation.id, runs, request, hide }), missing };
}

async function explainAgainst(
  plan: PackagePlan,
  { descriptor, schemes, question, captured }: Asked & { readonly captured: CapturedRequest },
): Promise<Explained> {
  const declarations = schemes.map(declarationOf);
  const expected = await expectedRequest(plan, { descriptor, question, captured, schemes: declarations });
  const compared: ComparedRun[] = [];
  const runs = inTurn(schemes, expected.parts, (planned, parts) => {
    const credentials = credentialsFor(planned, question.credentials);
    const given = { credentials, at: question.at, nonce: question.nonce, now: question.now };
    const found = runCaptured(declarationOf(planned), { captured, parts, given, operation: constants(descriptor) });
    compared.push(found);
    return found.run;
  });
  const { showSecrets, now } = question;
  const others = [
    ...secretInputs(descriptor, Object.fromEntries(callInput(descriptor, question))),
    ...secretInputs(descriptor, capturedInput(captured)),
    ...carriedSecrets(compared),
  ];
  const missing = compared.flatMap((each) => each.missing);
  const hide = redactor(runs, { others, missing, showSecrets });
  const request = runs.at(-1)?.after ?? outgoing(expected.parts);
  const before = compareRequest({ plan, descriptor, question, expected });
  const against = comparison({ before, runs: compared, captured, hide, showSecrets, now });
  const explanation = explainRuns({ operation: descriptor.operation.id, runs, request, hide });
  return { explanation: { ...explanation, against }, missing };
}

/** `operation.name` and the operation's own constants. */
function constants({ operation }: PlannedDescriptor): ReadonlyMap<string, string> {
  const own = [...operation.signingConstants].map(([name, value]) => [name, String(value)] as const);
  return new Map([['name', operation.id], ...own]);
}

/** What a captured request says by name. */
function capturedInput(captured: CapturedRequest): unknown {
  const text = bodyText(captured) ?? '';
  const query = Object.fromEntries(new URLSearchParams(captured.query));
  try {
    return { ...query, body: JSON.parse(text) as unknown };
  } catch {
    return { ...query, body: Object.fromEntries(new URLSearchParams(text)) };
  }
}
