import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import { nearest } from '../../diagnostics/suggest.js';
import { entriesOf, isText, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** RFC 9110, section 5.6.2. `*` is one of its characters, so a range such as `text/*` is one as well. */
const token = String.raw`[!#$%&'*+.^_\x60|~\w-]+`;
/** RFC 9110, section 5.6.6. */
const parameter = String.raw`${token}=(?:${token}|"(?:[^"\\\r\n]|\\[^\r\n])*")`;
/** RFC 9110, section 8.3.1. */
const mediaType = new RegExp(String.raw`^${token}/${token}(?:[\t ]*;(?:[\t ]*${parameter})?)*$`);

const usual = [
  ...['application/json', 'application/xml', 'application/x-www-form-urlencoded', 'application/octet-stream'],
  ...['application/problem+json', 'application/pdf', 'multipart/form-data', 'text/plain', 'text/html', 'text/csv'],
  ...['text/event-stream', 'image/png', 'image/jpeg', '*/*'],
];

/** What content stands under, and what a part of a form is sent as, is a media type. */
export const mediaTypesAreSome: Rule = function* ({ holders }) {
  for (const map of holders('content')) {
    for (const { key, keyLocation } of entriesOf(member(map, 'content'))) yield* findingOf(key, keyLocation);
  }
  for (const map of holders('encoding')) {
    for (const { value } of entriesOf(member(map, 'encoding'))) {
      const contentType = member(value, 'contentType');
      if (!isText(contentType)) continue;
      for (const each of contentType.value.split(',')) yield* findingOf(each.trim(), contentType.location);
    }
  }
};

function* findingOf(name: string, location: Location): Iterable<Diagnostic> {
  if (mediaType.test(name) || name.startsWith('x-')) return;
  if (name === 'schema') {
    const help = 'It stands below a media type: `application/json: { schema: … }`.';
    yield diagnostic('openapi/media-type', location, { name }, { help });
    return;
  }
  const suggestion = suggestionFor(name);
  yield diagnostic('openapi/media-type', location, { name, suggestion });
}

function suggestionFor(name: string): string | undefined {
  const joined = name.replaceAll(/\s/g, '');
  if (joined !== name && mediaType.test(joined)) return joined;
  const subtype = name.replace(/^\//, '');
  // A slash at the end leaves open what was meant.
  return usual.find((each) => each.endsWith(`/${subtype}`)) ?? (name.endsWith('/') ? undefined : nearest(name, usual));
}
