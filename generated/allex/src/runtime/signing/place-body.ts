import { bodyKind } from './media-type.js';
import { placeQuery } from './place-query.js';

/** A body with more fields: `&name=value` at the end of a form, members before the closing brace of a JSON object. */
export function placeBody(
  body: string,
  contentType: string | undefined,
  fields: Readonly<Record<string, string | number>>,
): string {
  switch (bodyKind(contentType)) {
    case 'form':
      return placeQuery(body, fields);
    case 'json':
      return placeMembers(body, fields);
    case 'other':
      throw new TypeError('a signature goes into the body, and this body is neither JSON nor a form');
  }
}

function placeMembers(body: string, fields: Readonly<Record<string, string | number>>): string {
  const text = body === '' ? '{}' : body;
  const close = text.lastIndexOf('}');
  if (!text.trimStart().startsWith('{') || text.slice(close + 1).trim() !== '') {
    throw new TypeError('a signature goes into the body, and this body is not a JSON object');
  }
  const before = text.slice(0, close);
  const members = Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  refuseTaken(Object.keys(JSON.parse(text) as object), Object.keys(fields));
  const comma = before.trimEnd().endsWith('{') ? '' : ',';
  return before + comma + members.join(',') + text.slice(close);
}

function refuseTaken(taken: readonly string[], names: readonly string[]): void {
  const twice = names.find((name) => taken.includes(name));
  if (twice !== undefined) throw new TypeError(`the body has a member \`${twice}\`, which the signature places`);
}
