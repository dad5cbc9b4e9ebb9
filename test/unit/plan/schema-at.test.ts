import { expect, test } from 'vitest';
import { schemaAt } from '../../../generator/plan/schema-navigation.js';
import { modelFromText } from '../../support/model.js';

const model = modelFromText(`
paths: {}
components:
  schemas:
    Fault: { type: object, properties: { code: { type: integer } } }
    Faults: { type: array, items: { $ref: '#/components/schemas/Fault' } }
    Pair: { type: array, prefixItems: [{ type: string }], items: { type: boolean } }
    Closed: { type: array, prefixItems: [{ type: string }], items: false }
    Digits: { type: object, properties: { '0': { type: number } } }
`);

test.each([
  ['Faults', '/0/code', { type: 'integer' }],
  ['Faults', '/12', { $ref: '#/components/schemas/Fault' }],
  ['Pair', '/0', { type: 'string' }],
  ['Pair', '/1', { type: 'boolean' }],
  ['Digits', '/0', { type: 'number' }],
  ['Closed', '/1', undefined],
  ['Fault', '/0', undefined],
  ['Faults', '/01', undefined],
  ['Faults', '/-', undefined],
  ['Faults', '/code', undefined],
])('%s has at %s: %o', (name, pointer, found) => {
  const at = schemaAt(model, { $ref: `#/components/schemas/${name}` }, pointer);
  if (found === undefined) expect(at).toBeUndefined();
  else expect(at).toMatchObject(found);
});
