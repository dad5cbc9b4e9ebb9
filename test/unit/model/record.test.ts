import { expect, test } from 'vitest';
import { record } from '../../../generator/model/record.js';

test('names that objects inherit are members like any other', () => {
  const members = record([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
  expect(Object.entries(members)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
  expect(Object.getPrototypeOf(members)).toBeNull();
  expect(JSON.stringify(members)).toBe('{"__proto__":1,"constructor":2}');
});

test('what is no member is not there', () => {
  expect(record<unknown>([])['constructor']).toBeUndefined();
});
