import { withoutBoundary, type SentRequest } from './sent-request.js';

/** What is sent of a request, by part. */
export function requestTexts(request: SentRequest): ReadonlyMap<string, string> {
  const { method, url, headers, body } = withoutBoundary(request);
  const fields = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = `the header \`${name}\``;
    const known = fields.get(key);
    fields.set(key, known === undefined ? value : `${known}, ${value}`);
  }
  return new Map([['the method', method], ['the URL', url], ...fields, ['the body', body]]);
}
