import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildModel } from '../../../generator/model/build-model.js';
import { shown } from '../../support/model.js';
import { specFromText } from '../../support/spec-text.js';
import { withoutLocations } from '../../support/without-locations.js';

type Path = readonly (string | number)[];

const everything = readFileSync(new URL('everything.yaml', import.meta.url), 'utf8');

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [path, ...[...keys].flatMap((key) => pathsIn(at(value, [key]), [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function replaced(value: unknown, [key, ...rest]: Path, change: unknown): unknown {
  if (key === undefined) return change;
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown[] | object = isList(value) ? [...value] : { ...value };
  if (change === undefined && rest.length === 0) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, replaced(at(value, [key]), rest, change));
  // A hole in a list is no JSON.
  return Array.isArray(copy) ? copy.filter((item) => item !== undefined) : copy;
}

const original: unknown = parse(everything);
const paths = pathsIn(original);
const anyPath = fc.constantFrom(...paths);
const pointer = (path: Path): string =>
  `#${path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

/** What may stand at a place instead: nothing, junk, another part of the document, a reference to one. */
const change = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue({ maxDepth: 2 }),
  anyPath.map((path) => at(original, path)),
  anyPath.map((path) => ({ $ref: pointer(path) })),
  fc.constantFrom({ $ref: 'other.yaml' }, { $ref: '#/%' }, { $ref: 'a\0b' }, { $ref: 7 }, { $ref: '#~' }, false, true),
);
const mutation = fc.record({ path: anyPath, change });

describe('a document that is broken at random', () => {
  const broken = fc
    .array(mutation, { minLength: 1, maxLength: 4 })
    .map((all) => all.reduce<unknown>((value, { path, change }) => replaced(value, path, change), original))
    .map((value) => JSON.stringify(value ?? null));

  test('makes nothing throw, and the same model twice', () => {
    const built = (text: string): unknown => {
      const { model, diagnostics } = buildModel(specFromText(text));
      return [withoutLocations(model), diagnostics.map(shown)];
    };
    fc.assert(
      fc.property(broken, (text) => {
        expect(built(text)).toEqual(built(text));
      }),
      { numRuns: 500 },
    );
  });

  test('names every schema once', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const names = buildModel(specFromText(text)).model?.schemas.map(({ name }) => name) ?? [];
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
  });
});

test('the document that is broken above is sound', () => {
  const { model, diagnostics } = buildModel(specFromText(everything));
  expect(diagnostics).toEqual([]);
  expect(model?.operations.map(({ id }) => id)).toEqual(['createOrder', 'getOrdersById', 'listOrders']);
});
