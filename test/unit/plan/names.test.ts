import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../generator/model/build-model.js';
import { planPackage } from '../../../generator/plan/plan.js';
import { planFromText } from '../../support/packages.js';
import { specFromFiles } from '../../support/spec-text.js';

const ok = "responses: { '204': { description: D } }";

test.each([
  { file: 'acme.yaml', want: 'Acme' },
  { file: 'two-words.yaml', want: 'TwoWords' },
  { file: 'client.yaml', want: 'ClientApi' },
  { file: 'date.yaml', want: 'DateApi' },
  { file: 'operation.json', want: 'Operation' },
  { file: 'api.yaml', want: 'Api' },
  { file: '1forge.yaml', want: '_1forge' },
])('the client of $file is $want', ({ file, want }) => {
  const { model } = buildModel(specFromFiles({ [file]: 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }' }));
  if (model === undefined) throw new Error('no model');
  const { plan } = planPackage({ model, signing: [], scope: '@scope' });
  expect(plan.className).toBe(want);
  expect(plan.packageName).toBe(`@scope/${plan.directory}`);
});

describe('a class that shares its name with a schema', () => {
  const { plan, findings } = planFromText(`
paths:
  /a: { get: { operationId: orders, tags: [orders], ${ok} } }
  /b: { get: { operationId: paged, tags: [client], ${ok} } }
  /c: { get: { operationId: hmac, tags: [api options], ${ok} } }
components:
  schemas: { Orders: {} }
  securitySchemes: { hmac: { type: http, scheme: basic }, bearer-scheme: { type: http, scheme: bearer } }
`);

  test('is called otherwise, and its property is not', () => {
    expect(plan.resources.map(({ property, className }) => `${property}: ${className}`)).toEqual([
      'orders: OrdersResource',
      'client: ClientResource',
      'apiOptions: ApiOptionsResource',
    ]);
    expect(findings).toEqual([]);
  });

  test('descriptors and schemes are not called like what stands beside them', () => {
    expect(plan.descriptors.map(({ name }) => name)).toEqual(['orders', 'paged2', 'hmac2']);
    expect(plan.schemes.map(({ name }) => name)).toEqual(['hmac', 'bearerScheme2']);
  });
});

test('schemes whose names make one file get two', () => {
  const { plan } = planFromText(
    "components: { securitySchemes: { 'a_b': { type: http, scheme: basic }, aB: { type: http, scheme: basic } } }",
  );
  expect(plan.schemes.map(({ file, credentialsType }) => `${file} ${credentialsType}`)).toEqual([
    'a-b ABCredentials',
    'a-b2 AB2Credentials',
  ]);
});

test('a class is not called like a descriptor, where a script has no case', () => {
  const { plan, findings } = planFromText(`
paths:
  /a: { get: { operationId: 注文, tags: [注文], ${ok} } }
  /b: { get: { operationId: '0', tags: ['0'], ${ok} } }
`);
  const classes = plan.resources.map(({ className }) => className);
  expect([...plan.descriptors.map(({ name }) => name), ...classes]).toEqual([
    '注文',
    '_0',
    '注文Resource',
    '_0Resource',
  ]);
  expect(findings).toEqual([]);
});
