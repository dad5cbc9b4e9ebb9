import { expect, it } from 'vitest';
import { reviewTexts } from './review-files.js';

const spec = (tags: string, tag = 'orders'): string => `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: 'https://api.example' }]
tags: ${tags}
paths: { /orders: { get: { operationId: listOrders, tags: [${tag}], responses: { '204': { description: Done } } } } }
`;
const described = '[{ name: orders, description: Place orders. }]';

it.each([
  ['is another one', described, '[{ name: orders, description: Orders. }]'],
  ['is gone', described, '[{ name: orders }]'],
  ['is new', '[{ name: orders }]', described],
  ['is gone with its tag', described, '[]'],
  ['comes with its tag', '[]', described],
])('a description of a tag that %s is told', async (_what, base, head) => {
  const { findings, bump } = await reviewTexts(spec(base), spec(head));
  expect(bump).toBe('patch');
  expect(findings.map(({ id, message }) => [id, message])).toEqual([
    ['package/tag-description-changed', 'The description of the tag `orders` changes.'],
  ]);
});

it('that of a tag without methods shows nowhere', async () => {
  const { findings } = await reviewTexts(spec(described, 'trades'), spec('[]', 'trades'));
  expect(findings).toEqual([]);
});

it('a group that is renamed with its tag is told as that alone', async () => {
  const renamed = spec('[{ name: trades, description: Place orders. }]', 'trades');
  const { findings } = await reviewTexts(spec(described), renamed);
  expect(findings.map(({ id }) => id)).toEqual(['method/renamed']);
});
