import { describe, expect, test } from 'vitest';
import { record, type LiteralValue } from '../../../../generator/emit/encode/value-literal.js';
import { sharedBodies } from '../../../../generator/emit/testing/shared-bodies.js';

const body = (message: string): LiteralValue => record({ message });

/** Each operation with its error bodies by status. */
function namesOf(operations: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly string[] {
  const failing = Object.entries(operations).map(([name, errors]) => ({
    name,
    errors: new Map(Object.entries(errors).map(([status, message]) => [status, body(message)])),
  }));
  return sharedBodies(failing).constants.map(({ name }) => name);
}

describe('a constant is called after its statuses', () => {
  test('and the only set of them is all errors', () => {
    expect(namesOf({ list: { 400: 'a', default: 'b' }, get: { 400: 'a', default: 'b' } })).toEqual([
      'error400',
      'errorDefault',
      'errors',
    ]);
  });

  test('each of several sets', () => {
    const [one, two] = [
      { 400: 'a', 404: 'b' },
      { 400: 'a', default: 'c' },
    ];
    expect(namesOf({ list: one, get: one, create: two, cancel: two })).toEqual([
      'error400',
      'error404',
      'errorDefault',
      'errors400_404',
      'errors400_Default',
    ]);
  });

  test('in short, where they are many', () => {
    const many = { 400: 'a', 401: 'b', 403: 'c', 404: 'd', 409: 'e', 503: 'f' };
    const few = { 400: 'a' };
    const names = namesOf({ list: many, get: many, create: few, cancel: few });
    expect(names.filter((name) => name.startsWith('errors'))).toEqual(['errors400To503', 'errors400']);
  });

  test('where another one is, after the first operation that replies it', () => {
    const [one, two] = [{ 400: 'a' }, { 400: 'b' }];
    expect(namesOf({ list: one, get: one, create: two, cancel: two })).toEqual([
      'error400',
      'createError400',
      'errors400',
      'createErrors400',
    ]);
  });

  test('what comes once has no name', () => {
    expect(namesOf({ list: { 400: 'a' }, get: { 404: 'a b' } })).toEqual([]);
  });
});
