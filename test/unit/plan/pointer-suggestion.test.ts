import { expect, test } from 'vitest';
import { pointerSuggestion } from '../../../generator/plan/pointer-suggestion.js';
import { modelFromText } from '../../support/model.js';

const model = modelFromText(
  'paths: {}\ncomponents: { schemas: { Page: { type: object, properties: { items: {} } } } }',
);
const reply = { type: 'object', properties: { data: { $ref: '#/components/schemas/Page' }, status: {} } };

test.each([
  ['/data/itmes', "Did you mean '/data/items'?"],
  ['/dta/items', "Did you mean '/data/items'?"],
  ['/data/items', undefined],
  ['/entirely/else', undefined],
])('%s', (pointer, suggestion) => {
  expect(pointerSuggestion(model, reply, pointer)).toBe(suggestion);
});
