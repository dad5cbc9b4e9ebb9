import { expect, test } from 'vitest';
import { nameOfUnnamed } from '../../../generator/model/schema-name.js';

test.each([
  { path: undefined, pointer: 'components schemas Order properties side', want: 'OrderSide' },
  { path: undefined, pointer: 'components schemas Orders items', want: 'OrdersItem' },
  { path: undefined, pointer: 'components responses Refused content application/json schema', want: 'ResponseRefused' },
  {
    path: undefined,
    pointer: 'paths /orders get responses 200 content application/json schema',
    want: 'OrdersGetResponse200',
  },
  { path: undefined, pointer: 'components schemas Order $defs Side', want: 'Side' },
  { path: '/specs/money.yaml', pointer: '', want: 'Money' },
  { path: '/specs/common.yaml', pointer: 'components schemas Money', want: 'Money' },
  { path: '/specs/common.yaml', pointer: 'Money', want: 'CommonMoney' },
])('$path#$pointer is called $want', ({ path, pointer, want }) => {
  const place = { pointer: pointer.split(' ').filter((token) => token !== '') };
  expect(nameOfUnnamed(path === undefined ? place : { ...place, path }, () => false)).toBe(want);
});

test('a name that is taken is made longer, then numbered', () => {
  const place = { path: '/specs/common.yaml', pointer: ['components', 'schemas', 'Money'] };
  const taken = new Set<string>();
  const names = Array.from({ length: 4 }, () => {
    const name = nameOfUnnamed(place, (candidate) => taken.has(candidate));
    taken.add(name);
    return name;
  });
  expect(names).toEqual(['Money', 'CommonMoney', 'CommonComponentsSchemasMoney', 'CommonComponentsSchemasMoney2']);
});
