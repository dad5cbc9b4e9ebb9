import { expect, test } from 'vitest';
import { diagnostic, type Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import type { Location } from '../../../generator/diagnostics/location.js';
import { withReferences } from '../../../generator/read/with-references.js';
import { textAt } from '../../support/model.js';
import { specFromFiles } from '../../support/spec-text.js';

const document = specFromFiles({
  'api.yaml': `openapi: 3.1.0
paths:
  /a: { get: { parameters: [{ $ref: 'parts.yaml#/parameters/Limit' }] } }
  /b: { get: { parameters: [{ $ref: 'parts.yaml#/parameters/Page' }, { $ref: './parts.yaml#/parameters/Page' }] } }
`,
  'parts.yaml': `parameters:
  Limit: { name: limit, in: query, schema: { $ref: '#/schemas/Count' } }
  Page: { name: page, in: query, schema: { type: integer } }
schemas:
  Count: { type: count }
`,
});

/** Where this text stands. */
function placeOf(text: string): Location {
  for (const { source } of document.files.values()) {
    const start = source.text.indexOf(text);
    if (start >= 0) return { source, start, end: start + text.length };
  }
  throw new Error(`nowhere: ${text}`);
}

/** What is told beside a finding at this text. */
function beside(text: string, related: Diagnostic['related'] = []): readonly (readonly [string, string])[] {
  const found = diagnostic('read/empty-file', placeOf(text), {}, { related });
  const [told] = withReferences(document, [found]);
  return (told?.related ?? []).map(({ location, message }) => [textAt(location), message]);
}

test('a finding in another file says where that part of it is referred to first', () => {
  expect(beside('limit')).toEqual([["'parts.yaml#/parameters/Limit'", 'referred to here']]);
  expect(beside('integer')).toEqual([["'parts.yaml#/parameters/Page'", 'referred to here']]);
});

test('what the file itself refers to is found there', () => {
  expect(beside('type: count')).toEqual([]);
});

test('a finding in the spec stands alone, and one that has its other place keeps it', () => {
  expect(beside('/b')).toEqual([]);
  const other = { location: placeOf('/a'), message: 'this operation' };
  expect(beside('limit', [other])).toEqual([['/a', 'this operation']]);
});
