import { describe, expect, test } from 'vitest';
import { errorShapeOf } from '../../../generator/model/x-error.js';
import { methodsOf } from '../../../generator/model/x-method.js';
import { paginationOf } from '../../../generator/model/x-pagination.js';
import { rateLimitOf } from '../../../generator/model/x-rate-limit.js';
import { retryOf } from '../../../generator/model/x-retry.js';
import { signingConstantsOf } from '../../../generator/model/x-signing.js';
import { nodeFromText } from '../../support/model.js';
import { withoutLocations } from '../../support/without-locations.js';

describe('x-method', () => {
  const none = { fixed: {}, parameters: {} };
  test.each([
    { given: 'orders.create', want: [{ name: 'orders.create', ...none }] },
    {
      given: '[{ name: user.trades }, user.all]',
      want: [
        { name: 'user.trades', ...none },
        { name: 'user.all', ...none },
      ],
    },
    {
      given: "[{ name: user.csv, fixed: { format: csv, all: true, n: 1 }, response: '202', parameters: { a_b: aB } }]",
      want: [
        { name: 'user.csv', fixed: { format: 'csv', all: true, n: 1 }, response: '202', parameters: { a_b: 'aB' } },
      ],
    },
    { given: '[{ name: user.csv, response: 202 }]', want: [{ name: 'user.csv', response: '202', ...none }] },
    {
      given: '[{ name: a.b, request: Multipart/Form-Data, response: Text/Event-Stream }]',
      want: [{ name: 'a.b', request: 'multipart/form-data', response: 'text/event-stream', ...none }],
    },
    { given: '[{ fixed: {} }, 1, null]', want: [] },
    { given: '{ name: x }', want: [] },
  ])('$given', ({ given, want }) => {
    expect(withoutLocations(methodsOf(nodeFromText(given)))).toEqual(want);
  });
});

describe('x-retry', () => {
  test.each([
    { given: '{}', method: 'GET', want: { safe: true, rejectedOn: [503] } },
    { given: '{}', method: 'TRACE', want: { safe: true, rejectedOn: [503] } },
    { given: '{}', method: 'DELETE', want: { safe: false, rejectedOn: [503] } },
    { given: '{ safe: true }', method: 'PUT', want: { safe: true, rejectedOn: [503] } },
    { given: '{ safe: false, rejectedOn: [429] }', method: 'GET', want: { safe: false, rejectedOn: [429] } },
    { given: '{ rejectedOn: [] }', method: 'POST', want: { safe: false, rejectedOn: [] } },
    { given: '{ safe: yes, rejectedOn: [a, 1.5] }', method: 'POST', want: { safe: false, rejectedOn: [] } },
  ] as const)('$given on $method', ({ given, method, want }) => {
    expect(retryOf(nodeFromText(given), method, [503])).toEqual(want);
  });
});

describe('x-pagination', () => {
  test.each([
    { given: '{ page: page, items: /data }', want: { by: 'page', parameter: 'page', items: '/data', first: 1 } },
    {
      given: '{ offset: skip, limit: n, items: "", total: /n, more: /m, pages: /p, first: 0, size: 50 }',
      want: {
        ...{ by: 'offset', parameter: 'skip', limit: 'n', items: '', total: '/n', more: '/m', pages: '/p' },
        ...{ first: 0, size: 50 },
      },
    },
    {
      given: '{ cursor: after, items: /data, next: /next }',
      want: { by: 'cursor', parameter: 'after', items: '/data', next: '/next', first: 1 },
    },
    ...[{ header: 'CB-AFTER' }, { item: '/id' }, { url: '/next' }, { link: 'next' }].map((next) => ({
      given: `{ cursor: after, items: /data, next: ${JSON.stringify(next)} }`,
      want: { by: 'cursor', parameter: 'after', items: '/data', next, first: 1 },
    })),
    { given: '{ page: page }', want: undefined },
    { given: '{ items: /data }', want: undefined },
    { given: 'text', want: undefined },
  ])('$given', ({ given, want }) => {
    expect(withoutLocations(paginationOf(nodeFromText(given)))).toEqual(want);
  });
});

describe('x-rate-limit', () => {
  test.each([
    { given: '{ requests: 60, window: 1m }', want: { requests: 60, window: 60_000, advisory: false, headers: {} } },
    {
      given:
        '{ requests: 1, window: 1s, advisory: true, headers: { limit: L, remaining: R, reset: { name: T, unit: seconds } } }',
      want: {
        ...{ requests: 1, window: 1_000, advisory: true },
        headers: { limit: 'L', remaining: 'R', reset: { name: 'T', unit: 'seconds' } },
      },
    },
    {
      given: '{ requests: 1, window: 1s, headers: { reset: { name: T, unit: years } } }',
      want: { requests: 1, window: 1_000, advisory: false, headers: {} },
    },
    { given: '{ requests: 1.5, window: 1s }', want: undefined },
    { given: '{ requests: 1 }', want: undefined },
  ])('$given', ({ given, want }) => {
    expect(withoutLocations(rateLimitOf(nodeFromText(given)))).toEqual(want);
  });
});

describe('x-error', () => {
  test.each([
    { given: '{ code: /code, message: /text }', want: { code: '/code', message: '/text', codes: [] } },
    {
      given: '{ codes: [{ code: E1, description: Refused }, { code: 102 }, { code: null }, 5] }',
      want: { codes: [{ code: 'E1', description: 'Refused' }, { code: 102 }] },
    },
    { given: '[]', want: undefined },
  ])('$given', ({ given, want }) => {
    expect(withoutLocations(errorShapeOf(nodeFromText(given)))).toEqual(want);
  });
});

describe('x-signing of an operation', () => {
  test.each([
    { given: '{}', want: [['name', 'createOrder']] },
    {
      given: '{ window: 5000, name: orderPlace, flag: true }',
      want: [
        ['name', 'orderPlace'],
        ['window', 5000],
      ],
    },
  ])('$given', ({ given, want }) => {
    expect([...signingConstantsOf(nodeFromText(given), 'createOrder')]).toEqual(want);
  });
});
