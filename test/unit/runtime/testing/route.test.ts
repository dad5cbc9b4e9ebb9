import { describe, expect, test } from 'vitest';
import { nearOperations } from '../../../../templates/runtime/testing/near-operations.js';
import { routeOf, type RouteTable } from '../../../../templates/runtime/testing/route.js';
import type { FakeOperation } from '../../../../templates/runtime/testing/fake-operation.js';
import { sampleApi } from '../sample-api.js';
import { operationOf } from './faking.js';

function fakeOf(
  id: string,
  facts: Parameters<typeof operationOf>[0],
  input: FakeOperation['input'] = {},
): FakeOperation {
  return { operation: operationOf({ id, method: 'GET', ...facts }), reply: { status: 200 }, input };
}

const table: RouteTable = {
  api: {
    ...sampleApi,
    server: {
      url: 'https://{region}.example.test/{version}',
      variables: { region: { default: 'eu' }, version: { default: 'v2' } },
    },
  },
  operations: [
    fakeOf('one', { path: '/orders/{id}' }),
    fakeOf('all', { path: '/orders/all' }),
    fakeOf('csv', { path: '/trades', fixed: { format: 'csv' } }),
    fakeOf('trades', { path: '/trades' }),
    fakeOf('pages', { path: ['/list/{name}', '/list/{page}', '/list/{name}/{page}'] }, { page: 'number' }),
    fakeOf('file', { path: '/files/{name}.json' }),
    fakeOf('text', { path: '/report', accept: ['text/plain'] }),
    fakeOf('report', { path: '/report' }),
    fakeOf('given', { path: '/{url}', url: 'url', method: 'PUT' }),
  ],
  basePath: undefined,
};

const request = (url: string, method = 'GET', headers: Record<string, string> = {}) => ({
  url: new URL(url, 'https://us.example.test').href,
  method,
  headers: new Headers(headers),
  body: new Uint8Array(),
});

describe('the operation of a request', () => {
  test.each([
    ['/v2/orders/7', 'one', { id: '7' }, '/v2/orders/7'],
    ['/v9/orders/all', 'all', {}, '/v2/orders/all'],
    ['/orders/all', 'all', {}, '/v2/orders/all'],
    ['/v2/trades?a=b&format=csv', 'csv', {}, '/v2/trades'],
    ['/v2/trades?format=json', 'trades', {}, '/v2/trades'],
    ['/v2/list/abc', 'pages', { name: 'abc' }, '/v2/list/abc'],
    ['/v2/list/12', 'pages', { page: '12' }, '/v2/list/12'],
    ['/v2/files/a%2Fb.json', 'file', { name: 'a%2Fb' }, '/v2/files/a%2Fb.json'],
  ])('of %s is %s', (url, id, variables, signedPath) => {
    const route = routeOf(table, request(url));
    expect(route?.fake.operation.id).toBe(id);
    expect(Object.fromEntries(route?.variables ?? [])).toEqual(variables);
    expect(route?.signedPath).toBe(signedPath);
  });

  test('is told by what it accepts, where nothing else tells', () => {
    const idOf = (accept: string) => routeOf(table, request('/v2/report', 'GET', { accept }))?.fake.operation.id;
    expect([idOf('text/plain'), idOf('application/json')]).toEqual(['text', 'report']);
  });

  test('may be one whose URL is an argument, where no other is there', () => {
    expect(routeOf(table, request('https://other.test/any?a=b', 'PUT'))?.fake.operation.id).toBe('given');
    expect(routeOf(table, request('/v2/order'))).toBeUndefined();
  });
});

test.each([
  ['/v2/ordrs/all', ['GET /orders/all (all)', 'GET /orders/{id} (one)']],
  ['/trade', ['GET /trades (trades)', 'GET /trades (csv)']],
  ['/nothing/like/any/of/them', []],
])('near %s are %j', (url, near) => {
  const found = nearOperations(table, request(url));
  expect(near.length === 0 ? found : found.filter((text) => near.includes(text)).sort()).toEqual([...near].sort());
});
