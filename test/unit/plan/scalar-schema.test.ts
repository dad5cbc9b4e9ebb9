import { expect, test } from 'vitest';
import { isScalarSchema } from '../../../generator/plan/scalar-schema.js';
import { modelFromText } from '../../support/model.js';

const model = modelFromText(`
components:
  schemas:
    Text: { type: string }
    List: { type: array }
    Circle: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Circle' } }] }
`);
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each([
  { given: { type: 'string' }, want: true },
  { given: { type: ['integer', 'null'] }, want: true },
  { given: { const: 'a' }, want: true },
  { given: { enum: ['a', 1, null] }, want: true },
  { given: reference('Text'), want: true },
  { given: { oneOf: [{ type: 'string' }, reference('Text')] }, want: true },
  { given: { allOf: [{ description: 'D' }, reference('Text')] }, want: true },
  { given: {}, want: false },
  { given: true, want: false },
  { given: { type: 'array' }, want: false },
  { given: { type: ['string', 'object'] }, want: false },
  { given: { const: [1] }, want: false },
  { given: { enum: ['a', {}] }, want: false },
  { given: reference('List'), want: false },
  { given: reference('Circle'), want: false },
  { given: { oneOf: [{ type: 'string' }, { type: 'array' }] }, want: false },
  { given: { anyOf: [] }, want: false },
  { given: reference('Nowhere'), want: false },
])('$given: $want', ({ given, want }) => {
  expect(isScalarSchema(given, model)).toBe(want);
});
