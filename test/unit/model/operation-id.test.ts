import { expect, test } from 'vitest';
import { operationIds } from '../../../generator/model/operation-id.js';

test.each([
  { method: 'GET', path: '/user/balance', want: 'getUserBalance' },
  { method: 'DELETE', path: '/orders/{order_id}', want: 'deleteOrdersByOrderId' },
  { method: 'POST', path: '/v2/quick-trade/', want: 'postV2QuickTrade' },
  { method: 'GET', path: '/', want: 'getRoot' },
  { method: 'GET', path: '/größe', want: 'getGrE' },
] as const)('$method $path becomes $want', ({ method, path, want }) => {
  expect(operationIds([])(undefined, method, path)).toBe(want);
});

test('an operation keeps the id it has', () => {
  expect(operationIds(['createOrder'])('createOrder', 'POST', '/order')).toBe('createOrder');
});

test('a made id is no other operation’s, made or declared', () => {
  const ids = operationIds(['getUserBalance']);
  expect([ids(undefined, 'GET', '/user/balance'), ids(undefined, 'GET', '/user-balance')]).toEqual([
    'getUserBalance2',
    'getUserBalance3',
  ]);
});
