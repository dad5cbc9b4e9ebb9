import { expect, test } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { filesFromText } from '../../support/packages.js';
import { documentOf } from '../read/parse.js';

/** Codes of a reply with this media type, and what is declared for all. */
async function codes(mediaType: string, mediaTypes = '{}', version = '3.2.0'): Promise<readonly string[]> {
  const text = `openapi: ${version}
info: { title: T, version: 1.0.0 }
servers: [{ url: https://a.example }]
paths:
  /a:
    get:
      operationId: listA
      summary: S
      responses:
        '200': { description: D, content: { application/jsonl: ${mediaType} } }
        default: { description: D }
components: { mediaTypes: ${mediaTypes} }
`;
  return (await check(documentOf(text))).map(({ code }) => code);
}

const referring = "{ $ref: '#/components/mediaTypes/A' }";

test.each([
  ['the schema of an item', '{ itemSchema: { type: sting, required: 5 } }', '{}'],
  ['the encoding of an item', '{ itemEncoding: { contentType: 5 }, prefixEncoding: {} }', '{}'],
  ['a media type for all', referring, '{ A: { shema: {}, schema: { type: sting } } }'],
])('what is wrong in %s is found', async (_, mediaType, mediaTypes) => {
  const found = await codes(mediaType, mediaTypes);
  expect(found).toHaveLength(2);
  for (const code of found) expect(code).toMatch(/^openapi\/(unknown-key|unknown-value|wrong-type)$/);
});

test('a media type for all is one of 3.2, and of no other', async () => {
  const mediaTypes = '{ A: { itemSchema: { type: string } } }';
  expect(await codes(referring, mediaTypes)).toEqual([]);
  expect(await codes(referring, mediaTypes, '3.1.0')).toContain('openapi/unknown-key');
});

test('a method has the type that a media type for all has', async () => {
  const files = await filesFromText(`
paths: { /a: { get: { operationId: getA, tags: [a], responses: { '200': { description: D, content: { application/json: { $ref: '#/components/mediaTypes/A' } } } } } } }
components: { mediaTypes: { A: { schema: { properties: { theMember: { type: integer } } } } } }`);
  expect(files.get('src/models.ts')).toContain('theMember?: number;');
});
