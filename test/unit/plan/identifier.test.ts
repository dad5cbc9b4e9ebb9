import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { camelCase, isIdentifier, isReserved, pascalCase, wordsOf } from '../../../generator/plan/identifier.js';

test.each([
  { given: 'user_id', want: ['user', 'id'] },
  { given: 'userId', want: ['user', 'Id'] },
  { given: 'HTTPStatus2XX', want: ['HTTP', 'Status2', 'XX'] },
  { given: '/orders/{id}', want: ['orders', 'id'] },
  { given: '  ', want: [] },
  { given: 'Größe der Bücher', want: ['Größe', 'der', 'Bücher'] },
  { given: '日本-語', want: ['日本', '語'] },
])('the words of $given', ({ given, want }) => {
  expect(wordsOf(given)).toEqual(want);
});

test.each([
  { given: 'order', pascal: 'Order', camel: 'order' },
  { given: 'new-order', pascal: 'NewOrder', camel: 'newOrder' },
  { given: 'NEW_ORDER', pascal: 'NEWORDER', camel: 'newORDER' },
  { given: 'GET /orders/{id}', pascal: 'GETOrdersId', camel: 'getOrdersId' },
  { given: '2fa', pascal: '_2fa', camel: '_2fa' },
  { given: 'a.b', pascal: 'AB', camel: 'aB' },
  { given: '!?', pascal: 'Fallback', camel: 'fallback' },
  { given: '', pascal: 'Fallback', camel: 'fallback' },
  { given: '__proto__', pascal: 'Proto', camel: 'proto' },
  { given: '日本', pascal: '日本', camel: '日本' },
  { given: 'ῗ', pascal: '\u03aa\u0342', camel: 'ῗ' },
  { given: '🙂', pascal: 'Fallback', camel: 'fallback' },
])('$given as a name', ({ given, pascal, camel }) => {
  expect(pascalCase(given, 'Fallback')).toBe(pascal);
  expect(camelCase(given, 'fallback')).toBe(camel);
});

describe('of any text', () => {
  test.each([
    { name: 'pascalCase', make: pascalCase },
    { name: 'camelCase', make: camelCase },
  ])('$name makes a name that the language takes, and no long one', ({ make }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = make(text, 'fallback');
        expect(isIdentifier(name)).toBe(true);
        expect([...name].length).toBeLessThanOrEqual(81);
        const binding = isReserved(name) ? `${name}_` : name;
        expect(runInNewContext(`'use strict'; const ${binding} = 1; ${binding};`)).toBe(1);
      }),
    );
  });
});
