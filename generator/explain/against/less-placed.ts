import type { Placement } from '../../signing/signing-scheme.js';
import { bodyText, type CapturedRequest } from '../capture/captured-request.js';
import { withoutMembers } from './json-members.js';
import { cookiesOf, hasForm } from './received-text.js';

/** A captured request as it was before anything was placed in its query, body or cookies. */
export function lessPlaced(captured: CapturedRequest, placements: readonly Placement[]): CapturedRequest {
  const inForm = hasForm(captured);
  const names = (...places: readonly Placement['in'][]): readonly string[] =>
    placements.filter((placement) => places.includes(placement.in)).map(({ name }) => name);
  const inBody = inForm ? names('body', 'params') : names('body');
  const inQuery = inForm ? names('query') : names('query', 'params');
  const cookies = cookiesOf(captured).filter((cookie) => !names('cookies').includes(cookie.split('=', 1)[0] ?? ''));
  const text = bodyText(captured);
  const less = text === undefined ? undefined : inForm ? withoutFields(text, inBody) : withoutMembers(text, inBody);
  // A body of nothing but what was placed was made by placing it.
  const isEmptied = less !== text && /^\s*(?:\{\s*\})?\s*$/.test(less ?? '');
  return {
    ...captured,
    query: withoutFields(captured.query, inQuery),
    fields: [
      ...captured.fields.filter(([name]) => name.toLowerCase() !== 'cookie'),
      ...(cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as const]),
    ],
    ...(less === undefined || less === text ? {} : { body: isEmptied ? new Uint8Array() : Buffer.from(less) }),
  };
}

/** A query or form without some of its fields, the others as they were written. */
export function withoutFields(query: string, names: readonly string[]): string {
  if (names.length === 0) return query;
  const isNamed = (part: string): boolean => names.includes([...new URLSearchParams(`?${part}`).keys()][0] ?? '');
  return query
    .split('&')
    .filter((part) => part === '' || !isNamed(part))
    .join('&');
}
