import type { PlannedScheme } from '../plan/package-plan.js';
import type { RequestParts } from '../signing/reference/request.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { UsageError } from '../usage-error.js';
import { carriedSecrets } from './against/carried-secrets.js';
import { comparison } from './against/comparison.js';
import { absolute } from './against/fill-input.js';
import { lessPlaced } from './against/less-placed.js';
import { runCaptured } from './against/run-captured.js';
import { bodyText, fieldOf, targetOf, type CapturedRequest } from './capture/captured-request.js';
import { explainRuns } from './explain-runs.js';
import { declarationOf } from './plain-scheme.js';
import type { Explained, Question } from './question.js';
import { redactor } from './redactor.js';
import { placementsOf } from './scheme-parts.js';
import { credentialsFor } from './scheme-choice.js';

interface Inbound {
  /** The webhook or scheme, as it was asked for. */
  readonly name: string;
  readonly planned: PlannedScheme;
}

/** A request that was received, signed anew: there is nothing to explain without one. */
export function explainInbound({ name, planned }: Inbound, question: Question): Explained {
  const { captured, showSecrets, now } = question;
  const scheme = declarationOf(planned);
  if (captured === undefined) {
    throw new UsageError(`${name} signs requests that are received: give one of them with --against`);
  }
  if (question.parameters.length > 0 || question.body !== undefined) {
    throw new UsageError(`${name} signs requests that are received: --param and --body say nothing about them`);
  }
  const parts = receivedParts(scheme, captured, question.baseUrl);
  const credentials = credentialsFor(planned, question.credentials);
  const given = { credentials, at: question.at, nonce: question.nonce, now };
  const compared = runCaptured(scheme, { captured, parts, given, operation: new Map([['name', name]]) });
  const hide = redactor([compared.run], { others: carriedSecrets([compared]), missing: compared.missing, showSecrets });
  const explanation = explainRuns({ operation: name, runs: [compared.run], request: compared.run.after, hide });
  const against = comparison({ before: [], runs: [compared], captured, hide, showSecrets, now });
  return { explanation: { ...explanation, against }, missing: compared.missing };
}

/** What was received, less what the scheme has placed in it. */
function receivedParts(scheme: SigningScheme, captured: CapturedRequest, baseUrl: string | undefined): RequestParts {
  const placements = placementsOf(scheme);
  const bare = lessPlaced(captured, placements);
  const placed = placements.filter(({ in: place }) => place === 'headers').map(({ name }) => name.toLowerCase());
  // What the connection adds is nobody's to sign.
  const left = [...placed, 'host', 'content-length', 'connection', 'transfer-encoding'];
  const url = baseUrl === undefined ? absolute(bare) : new URL(baseUrl).origin + targetOf(bare);
  return {
    method: bare.method,
    url,
    path: bare.path,
    headers: bare.fields.filter(([name]) => !left.includes(name.toLowerCase())),
    ...(bare.body.length === 0 ? {} : { body: bodyText(bare) ?? bare.body }),
    contentType: fieldOf(bare, 'content-type'),
  };
}
