import { describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { buildModel } from '../../../generator/model/build-model.js';
import { schemaNameOf } from '../../../generator/model/schema-reference.js';
import { readSpec } from '../../../generator/read/read-spec.js';
import { shown } from '../../support/model.js';

const cwd = new URL('../../..', import.meta.url).pathname;
const specs = readdirSync(new URL('../../../specs', import.meta.url)).filter((name) => name.endsWith('.yaml'));

function build(name: string) {
  const { document } = readSpec(`specs/${name}`, { cwd });
  if (document === undefined) throw new Error(`${name} cannot be read`);
  return buildModel(document);
}

describe.each(specs)('%s', (name) => {
  const { model, diagnostics } = build(name);

  test('nothing is to be said about it', () => {
    expect(diagnostics.map(shown)).toEqual([]);
  });

  test('every operation has an id of its own', () => {
    const ids = model?.operations.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every reference leads to a schema of the model', () => {
    const names = new Set(model?.schemas.map(({ name: schema }) => schema));
    const references = [
      ...JSON.stringify(model?.schemas.map(({ schema }) => schema.json)).matchAll(/"\$ref":"([^"]*)"/g),
    ];
    expect(references.filter(([, reference = '']) => !names.has(schemaNameOf(reference) ?? ''))).toEqual([]);
  });
});

test.each([
  { name: 'allex.yaml', operations: 32 },
  { name: 'allxon.yaml', operations: 6 },
  { name: 'andx.yaml', operations: 14 },
])('$name has $operations operations', ({ name, operations }) => {
  expect(build(name).model?.operations.length).toBe(operations);
});
