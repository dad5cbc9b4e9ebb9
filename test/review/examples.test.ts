import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSpec } from '../../generator/pipeline.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import type { ReviewSide } from '../../generator/review/side.js';
import { reviewTexts } from './review-files.js';

interface Examples {
  readonly pair?: string;
  readonly day?: string;
  readonly side?: string;
  readonly note?: string;
  readonly reply?: string;
  readonly schema?: string;
}

const schemaOf = (name: string): string => `{ type: object, properties: { ${name}: { type: string } } }`;

/** An operation whose call is in the README. */
function spec({ pair = 'a', day = 'b', side = 'buy', note, reply = '{ id: o-1 }', schema }: Examples): string {
  return `openapi: 3.1.0
info: { title: Acme, version: 1.0.0, description: "See example: below" }
servers: [{ url: 'https://api.example' }]
paths:
  /orders/{pair}/{day}:
    get:
      operationId: getOrder
      tags: [orders]
      parameters:
        - { name: pair, in: path, required: true, example: ${pair}, schema: { type: string } }
        - { name: day, in: path, required: true, example: ${day}, schema: { type: string } }
        - { name: side, in: query, example: ${side}, schema: { type: string } }
      responses:
        '200':
          description: Done
          content:
            application/json:
              examples: { first: { value: ${reply} }, second: { value: { id: ${note ?? 'x'} } } }
              schema: ${schema ?? schemaOf('id')}
`;
}

async function said(base: string, head: string): Promise<readonly string[]> {
  const { findings, bump } = await reviewTexts(base, head);
  expect(bump).toBe(findings.length === 0 ? 'none' : 'patch');
  return findings.map(({ message, head: place }) => `${message} ${place?.source.path ?? ''}`.trim());
}

const readme = (what: string) =>
  `The example of the ${what} changes, which the documentation of the package shows. api.yaml`;

describe('examples that the package shows', () => {
  it('of which two exchange their values are both others', async () => {
    const exchanged = spec({ pair: 'b', day: 'a' });
    const expected = ['pair', 'day'].map((name) => readme(`path parameter \`${name}\` of \`getOrder\``));
    expect(await said(spec({}), exchanged)).toEqual(expected);
  });

  it('are those of replies, with which the fake replies', async () => {
    expect(await said(spec({}), spec({ reply: '{ id: o-2 }' }))).toEqual([
      'The example of the response 200 of `getOrder` changes, with which the fake of the package replies. api.yaml',
    ]);
  });

  it('are told beside other changes', async () => {
    const head = spec({ pair: 'c' }).replace('description: Done', 'description: Well').replace('Acme', 'Acme 2');
    const { findings } = await reviewTexts(spec({}), head);
    expect(findings.map(({ id }) => id)).toContain('operation/example-changed');
  });
});

describe('examples that nothing shows, or that say the same', () => {
  it.each<[what: string, head: Examples]>([
    ['the second one of a reply', { note: 'y' }],
    ['of an optional parameter beside required ones', { side: 'sell' }],
  ])('%s', async (_what, head) => {
    expect(await said(spec({}), spec(head))).toEqual([]);
  });

  it('members in another order', async () => {
    const [one, other] = ['{ id: o-1, at: now }', '{ at: now, id: o-1 }'];
    expect(await said(spec({ reply: one }), spec({ reply: other }))).toEqual([]);
  });

  it('an enum in another order, and the word `example:` in a description', async () => {
    const [one, other] = ['[a, b]', '[b, a]'].map((list) =>
      spec({ schema: `{ type: object, properties: { id: { type: string }, of: { enum: ${list} } } }` }),
    );
    expect(await said(one ?? '', other ?? '')).toEqual([]);
  });
});

it('an example in a file that is referred to is seen, at its place there', async () => {
  const side = async (id: string): Promise<ReviewSide> => {
    const folder = mkdtempSync(join(tmpdir(), 'review-'));
    const root = `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: 'https://api.example' }]
paths: { /orders: { get: { operationId: getOrder, responses: { '200': { $ref: './done.yaml#/Done' } } } } }
`;
    const shared = `Done: { description: Done, content: { application/json: { example: { id: ${id} } } } }\n`;
    writeFileSync(join(folder, 'api.yaml'), root);
    writeFileSync(join(folder, 'done.yaml'), shared);
    const { plan } = await planSpec(join(folder, 'api.yaml'), { cwd: folder, scope: '@acme' });
    if (plan === undefined) throw new Error('not planned');
    return { plan };
  };
  const { findings } = await reviewSpecs(await side('o-1'), await side('o-2'));
  expect(findings.map(({ id, head }) => [id, head?.source.path])).toEqual([['response/example-changed', 'done.yaml']]);
});

it('of several examples of a schema the first is shown', async () => {
  const of = (list: string): string =>
    spec({ schema: `{ type: object, properties: { id: { type: string, examples: ${list} } } }` });
  expect(await said(of('[a, b]'), of('[a, c]'))).toEqual([]);
  expect(await said(of('[a, b]'), of('[b, a]'))).toEqual([
    'The example of `id` of the response 200 of `getOrder` changes. api.yaml',
  ]);
});
