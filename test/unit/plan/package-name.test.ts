import { expect, test } from 'vitest';
import { buildModel } from '../../../generator/model/build-model.js';
import { isPackageName } from '../../../generator/plan/package-name.js';
import { planPackage } from '../../../generator/plan/plan.js';
import { kebabCase } from '../../../generator/plan/schemes.js';
import { placeAndCode } from '../../support/packages.js';
import { specFromFiles } from '../../support/spec-text.js';

test.each(['acme', 'acme2', '2acme', 'a-b', 'a_b', 'api.v2', 'a--b', 'a'.repeat(100)])('%s', (name) => {
  expect(isPackageName(name)).toBe(true);
});

test.each(['', '.', '..', 'Acme', 'a b', '-a', 'a-', '.a', 'a/b', 'a\nb', "a'", 'ä', 'con', 'nul.v1', 'a'.repeat(101)])(
  'not %j',
  (name) => {
    expect(isPackageName(name)).toBe(false);
  },
);

test('a file name that cannot name a package is an error at the beginning of the file', () => {
  const document = specFromFiles({ 'A b.yaml': 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\npaths: {}' });
  const { model } = buildModel(document);
  const found = model === undefined ? [] : planPackage({ model, signing: [], scope: '@a' }).diagnostics;
  expect(found.map(placeAndCode)).toEqual(['A b.yaml:1:1 plan/package-name']);
});

test.each([
  { given: 'orderBooks', want: 'order-books' },
  { given: 'HTTPApi', want: 'http-api' },
  { given: 'con', want: 'con_' },
  { given: 'LPT1', want: 'lpt1_' },
  { given: '日本', want: '_' },
  { given: 'größe', want: 'gr-e' },
  { given: 'x'.repeat(300), want: 'x'.repeat(80) },
])('$given names the file $want', ({ given, want }) => {
  expect(kebabCase(given)).toBe(want);
});
