import { expect, test } from 'vitest';
import type { JsonSchema } from '../../../generator/model/json-schema.js';
import { xmlText } from '../../../generator/review/schema/xml-text.js';

const to = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

test('names are told by the place where they stand, through references and around circles', () => {
  const schemas = new Map<string, JsonSchema>([
    ['Order', { properties: { id: { type: 'string', xml: { name: 'ID' } }, parts: { items: to('Order') } } }],
  ]);
  expect(xmlText({ allOf: [to('Order')], xml: { name: 'order' } }, schemas)).toBe(
    ['/id: {"name":"ID"}', ': {"name":"order"}'].join('\n'),
  );
});

test('schemas that lead to each other in very many ways have an end', () => {
  const doubling = Array.from({ length: 64 }, (_, index): readonly [string, JsonSchema] => [
    `S${index}`,
    { properties: { a: to(`S${index + 1}`), b: to(`S${index + 1}`) }, xml: { name: `s${index}` } },
  ]);
  const [one, other] = [new Map(doubling), new Map(doubling).set('S1', { xml: { name: 'another' } })];
  expect(xmlText(to('S0'), one)).toBe(xmlText(to('S0'), new Map(doubling)));
  expect(xmlText(to('S0'), one)).not.toBe(xmlText(to('S0'), other));
});
