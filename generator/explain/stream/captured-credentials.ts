import type { PlannedConnection } from '../../plan/package-plan.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';
import { UsageError } from '../../usage-error.js';
import type { Difference } from '../against/difference.js';
import { targetOf, type CapturedField, type CapturedRequest } from '../capture/captured-request.js';
import type { Question } from '../question.js';
import { placementsOf } from '../scheme-parts.js';
import { compareMessage } from './compare-message.js';
import { streamParts } from './stream-parts.js';

/** What someone has captured of a connection's credentials. */
export interface CapturedCredentials {
  /** The request that was signed, with the fields where the schemes place them. */
  readonly request: CapturedRequest;
  /** What is not as a client sends it, apart from the values of the fields. */
  readonly differences: (schemes: readonly SigningScheme[]) => Iterable<Difference>;
}

/** Reads the first message, or the URL that was connected to. Throws `UsageError` where the other one was captured. */
export function capturedCredentials(planned: PlannedConnection, question: Question): CapturedCredentials {
  const { authentication } = planned.stream;
  if (authentication === undefined) {
    throw new UsageError(`${planned.className} takes no credentials: there is nothing to compare`);
  }
  const { captured, capturedMessage } = question;
  if (authentication.message === undefined) {
    if (captured !== undefined) return fromUrl(planned, question, captured);
    throw new UsageError('the credentials travel in the query of the URL: capture the URL or the opening handshake');
  }
  if (capturedMessage === undefined) {
    throw new UsageError('the credentials travel in the first message: capture that, as JSON');
  }
  const { fields, differences } = compareMessage(authentication.message.template, capturedMessage.json);
  const texts = Object.entries(fields).map(([name, value]): CapturedField => [name, textOf(value)]);
  const odd = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [] : [`${name} is no text, as a client would send it`],
  );
  return {
    request: { ...signedRequest(planned, question), fields: texts, remarks: odd },
    *differences(schemes) {
      yield* differences;
      yield* compareNames(texts, schemes);
    },
  };
}

function fromUrl(planned: PlannedConnection, question: Question, captured: CapturedRequest): CapturedCredentials {
  const fields = [...new URLSearchParams(`?${captured.query}`)];
  const { url } = streamParts(planned.stream, question.baseUrl);
  return {
    request: { ...signedRequest(planned, question), query: captured.query, fields, remarks: captured.remarks },
    *differences(schemes) {
      yield* compareUrl(new URL(url), captured);
      yield* compareNames(fields, schemes);
    },
  };
}

/** Of which the captured fields are what is left. */
function signedRequest(planned: PlannedConnection, question: Question): CapturedRequest {
  const { method, url, path = '/' } = streamParts(planned.stream, question.baseUrl);
  return { method, host: new URL(url).host, path, query: '', fields: [], body: new Uint8Array(), remarks: [] };
}

function* compareUrl(expected: URL, captured: CapturedRequest): Generator<Difference> {
  if (captured.host !== undefined && captured.host !== expected.host) {
    const hint = 'It connects to another server: --base-url says which one is meant.';
    yield { name: 'host', expected: expected.host, captured: captured.host, hint };
  }
  const { path } = captured;
  if (path !== expected.pathname) {
    yield {
      name: 'path',
      expected: expected.pathname,
      captured: targetOf({ path, query: '' }),
      hint: 'It is another path.',
    };
  }
}

/** Names of fields are those of HTTP no more: upper and lower case count. */
function* compareNames(fields: readonly CapturedField[], schemes: readonly SigningScheme[]): Generator<Difference> {
  for (const { name } of schemes.flatMap(placementsOf)) {
    if (fields.some(([field]) => field === name)) continue;
    const other = fields.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[0];
    if (other === undefined) continue;
    yield {
      name: `field ${name}`,
      expected: name,
      captured: other,
      hint: 'Only upper and lower case of the name differ.',
    };
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
