import type { PackagePlan, PlannedConnection, PlannedScheme } from '../../plan/package-plan.js';
import { UsageError } from '../../usage-error.js';
import { carriedSecrets } from '../against/carried-secrets.js';
import type { ComparedRun } from '../against/compare-scheme.js';
import { comparison } from '../against/comparison.js';
import { isIn } from '../against/is-in.js';
import { runCaptured } from '../against/run-captured.js';
import { explainRuns } from '../explain-runs.js';
import type { Explanation } from '../explanation.js';
import { inTurn } from '../in-turn.js';
import { outgoing } from '../place.js';
import { declarationOf } from '../plain-scheme.js';
import type { Explained, Question } from '../question.js';
import { redactor, type Redactor } from '../redactor.js';
import { runScheme, type SchemeRun } from '../run-scheme.js';
import { chooseSchemes, credentialsFor } from '../scheme-choice.js';
import { schemeInput } from '../scheme-input.js';
import { capturedCredentials, type CapturedCredentials } from './captured-credentials.js';
import { sentCredentials } from './sent-credentials.js';
import { streamParts } from './stream-parts.js';

interface AskedStream {
  /** As it was asked for. */
  readonly name: string;
  readonly planned: PlannedConnection;
}

/** How the connection of a WebSocket stream is signed, and what is then sent. */
export function explainStream(plan: PackagePlan, { name, planned }: AskedStream, question: Question): Explained {
  if (question.parameters.length > 0 || question.body !== undefined) {
    throw new UsageError(`${name} signs a connection: --param and --body say nothing about it`);
  }
  const isCaptured = question.captured !== undefined || question.capturedMessage !== undefined;
  const captured = isCaptured ? capturedCredentials(planned, question) : undefined;
  const schemes = chooseSchemes(
    { name, schemes: planned.alternatives },
    {
      wanted: question.scheme,
      credentials: question.credentials,
      isThere: captured && ((alternative) => alternative.every((one) => isIn(one, captured.request))),
    },
  );
  const asked = { name, planned, schemes, question, operation: new Map([['name', plan.directory]]) };
  return captured === undefined ? explainAlone(asked) : explainAgainst({ ...asked, captured });
}

interface Asked extends AskedStream {
  readonly schemes: readonly PlannedScheme[];
  readonly question: Question;
  /** What expressions read as `operation.<name>`. */
  readonly operation: ReadonlyMap<string, string>;
}

function explainAlone({ name, planned, schemes, question, operation }: Asked): Explained {
  const missing: string[] = [];
  const parts = streamParts(planned.stream, question.baseUrl);
  const runs = inTurn(schemes, parts, (scheme, request) => {
    const declaration = declarationOf(scheme);
    const given = schemeInput(declaration, credentialsFor(scheme, question.credentials));
    missing.push(...given.missing);
    return runScheme(declaration, {
      request,
      credentials: given.credentials,
      at: question.at ?? question.now,
      ...(question.nonce === undefined ? {} : { nonce: question.nonce }),
      operation,
    });
  });
  const hide = redactor(runs, { others: [], missing, showSecrets: question.showSecrets });
  return { explanation: explanationOf({ name, planned, question, runs, hide }), missing };
}

function explainAgainst(asked: Asked & { readonly captured: CapturedCredentials }): Explained {
  const { name, planned, schemes, question, operation, captured } = asked;
  const { at, nonce, now, showSecrets } = question;
  const compared: ComparedRun[] = [];
  const runs = inTurn(schemes, streamParts(planned.stream, question.baseUrl), (scheme, parts) => {
    const given = { credentials: credentialsFor(scheme, question.credentials), at, nonce, now };
    const found = runCaptured(declarationOf(scheme), { captured: captured.request, parts, given, operation });
    compared.push(found);
    return found.run;
  });
  const missing = compared.flatMap((each) => each.missing);
  const hide = redactor(runs, { others: carriedSecrets(compared), missing, showSecrets });
  const before = schemes.length === 0 ? [] : captured.differences(schemes.map(declarationOf));
  const against = comparison({ before, runs: compared, captured: captured.request, hide, showSecrets, now });
  return { explanation: { ...explanationOf({ name, planned, question, runs, hide }), against }, missing };
}

interface Computed extends AskedStream {
  readonly question: Question;
  readonly runs: readonly SchemeRun[];
  readonly hide: Redactor;
}

function explanationOf({ name, planned, question, runs, hide }: Computed): Explanation {
  const { authentication } = planned.stream;
  const parts = streamParts(planned.stream, question.baseUrl);
  const request = runs.at(-1)?.after ?? outgoing(parts);
  const { url, fields, message } =
    runs.length === 0 || authentication === undefined
      ? { url: parts.url, fields: {}, message: undefined }
      : sentCredentials(authentication, request, parts.url);
  return {
    ...explainRuns({ operation: name, runs, request, hide }),
    connection: {
      url: hide.text(url),
      fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, hide.text(text)])),
      ...(message === undefined ? {} : { message: hide.text(message) }),
    },
  };
}
