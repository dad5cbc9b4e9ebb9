import { expect, test } from 'vitest';
import { modelOf } from '../../support/model.js';
import { readFiles } from './temporary-spec.js';

const stream = (payload: string): string => `openapi: 3.1.0
info: { title: T, version: 1.0.0 }
x-stream:
  server: { url: wss://a.example }
  operations: { subscribe: { message: { $ref: '#/nowhere', to: '{address}' } } }
  message: { channel: /c, payload: /d }
  channels: { a: { address: a, payload: ${payload} } }
`;

test('a payload may be in another file', () => {
  const { document, diagnostics } = readFiles({
    'spec.yaml': stream("{ $ref: './live.yaml#/Book' }"),
    'live.yaml': 'Book: { type: object, properties: { bids: { type: array } } }',
  });
  expect(diagnostics).toEqual([]);
  if (document === undefined) throw new Error('not read');
  const model = modelOf(document);
  expect(model.stream?.channels[0]?.payload.json).toEqual({ $ref: '#/components/schemas/LiveBook' });
  expect(model.schemas.map(({ name }) => name)).toEqual(['LiveBook']);
});

test('a payload that leads nowhere is reported; what is sent is data', () => {
  const { diagnostics } = readFiles({ 'spec.yaml': stream("{ $ref: '#/components/schemas/Book' }") });
  expect(diagnostics.map(({ code }) => code)).toEqual(['read/unresolved-ref']);
});
