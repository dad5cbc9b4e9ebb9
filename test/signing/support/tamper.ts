import type { EvaluationInput } from '../../../generator/signing/evaluate.js';
import type { Coverage } from '../../../generator/signing/signing-scheme.js';
import { matchesHeader } from '../../../generator/signing/reading.js';
import type { ReceivedParts } from '../../../templates/runtime/verify/verifier.js';

/** A part of a request, what the caller's request would be with another one, and the same change on the wire. */
export interface Tampering {
  readonly part: string;
  readonly input: EvaluationInput;
  readonly change: (signed: ReceivedParts) => ReceivedParts;
}

/** One bit of each part that the signature covers, flipped. */
export function tamperings(input: EvaluationInput, covers: Coverage, at: number): readonly Tampering[] {
  const { request } = input;
  const found: Tampering[] = [];
  const add = (part: string, changed: Partial<typeof request>, change: Tampering['change']): void => {
    found.push({ part, input: { ...input, request: { ...request, ...changed } }, change });
  };
  const { pathname, search, origin } = new URL(request.url);
  const url = (part: string, from: number, length: number): void => {
    if (length < 1) return;
    const index = from + (at % length);
    const changed = flip(request.url, index);
    if (!URL.canParse(changed) || new URL(changed).href !== changed || new URL(changed).origin !== origin) return;
    add(part, { url: changed }, (signed) => ({ ...signed, url: flip(signed.url, index) }));
  };
  if (covers.method) {
    const method = request.method === 'PUT' ? 'PATCH' : 'PUT';
    add('method', { method }, (signed) => ({ ...signed, method }));
  }
  if (covers.path) url('path', origin.length + 1, pathname.length - 1);
  if (covers.query) url('query', origin.length + pathname.length + 1, search.length - 1);
  const { body } = request;
  if (covers.body && typeof body === 'string' && body.length > 2) {
    const index = 1 + (at % (body.length - 2));
    add('body', { body: flip(body, index) }, (signed) => ({ ...signed, body: flip(String(signed.body), index) }));
  }
  const field = request.headers?.find(([name]) => covers.headers.some((pattern) => matchesHeader(pattern, name)));
  if (field !== undefined) {
    const changed = (value: string): string => `${value}x`;
    const rest = request.headers?.map((each) => (each === field ? ([field[0], changed(field[1])] as const) : each));
    add('header', { headers: rest ?? [] }, (signed) => ({ ...signed, headers: withField(signed, field[0], changed) }));
  }
  return found;
}

function withField(
  { headers }: ReceivedParts,
  name: string,
  change: (value: string) => string,
): readonly (readonly [string, string])[] {
  return [...(headers as Iterable<readonly [string, string]>)].map(([other, value]) => [
    other,
    other === name.toLowerCase() ? change(value) : value,
  ]);
}

/** The text with the lowest bit of one character flipped. */
function flip(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}
