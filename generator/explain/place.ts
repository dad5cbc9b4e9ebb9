import type { Evaluation } from '../signing/evaluate.js';
import type { RequestParts } from '../signing/reference/request.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { placementsOf } from './scheme-parts.js';

/** What is sent: all fields but `host`, `content-type` among them where there is a body. */
export interface OutgoingRequest extends RequestParts {
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** A request to which nothing is added any more. */
export function outgoing(parts: RequestParts): OutgoingRequest {
  return { ...parts, headers: withContentType(parts.headers ?? [], parts) };
}

/** The request as a scheme has left it, names of fields as they were declared; the next scheme reads it. */
export function placed(
  before: RequestParts,
  scheme: SigningScheme,
  { request, placements }: Evaluation,
): OutgoingRequest {
  const hasFields = placements.some(({ in: place }) => place === 'body' || (place === 'params' && isForm(before)));
  const body = hasFields ? request.body : before.body;
  const values = new Map(request.headers);
  const names = placedNames(scheme);
  const kept = withContentType(before.headers ?? [], before).filter(
    ([name]) => !names.some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  const added = names.map((name) => [name, values.get(name.toLowerCase()) ?? ''] as const);
  const parts = {
    ...before,
    // An overridden base URL's prefix is sent, though it is not signed.
    url: `${request.scheme}://${request.host}${request.wire_target}`,
    body,
    headers: [...kept, ...added],
  };
  return outgoing(parts);
}

/** Names of the header fields that a scheme writes, in declared order; cookies are one field, the last. */
function placedNames(scheme: SigningScheme): readonly string[] {
  const declared = placementsOf(scheme).toSorted((a, b) => a.location.start - b.location.start);
  const headers = declared.filter((placement) => placement.in === 'headers').map(({ name }) => name);
  return declared.some((placement) => placement.in === 'cookies') ? [...headers, 'Cookie'] : headers;
}

function withContentType(
  fields: readonly (readonly [string, string])[],
  { body, contentType }: RequestParts,
): readonly (readonly [string, string])[] {
  const isTyped = body === undefined || contentType === undefined;
  if (isTyped || fields.some(([name]) => name.toLowerCase() === 'content-type')) return fields;
  return [...fields, ['content-type', contentType]];
}

/** Whether fields go into the body as into a form (RFC 1866, section 8.2.1). */
export function isForm({ contentType = '' }: Pick<RequestParts, 'contentType'>): boolean {
  return /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType);
}
