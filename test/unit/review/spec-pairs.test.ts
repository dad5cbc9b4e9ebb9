import { expect, test } from 'vitest';
import { pairSpecs } from '../../../generator/review/git/spec-pairs.js';

test.each([
  { of: 'the same', base: ['a'], head: ['a'], renamed: {}, want: [{ base: 'a', head: 'a' }] },
  { of: 'a new one', base: [], head: ['a'], renamed: {}, want: [{ head: 'a' }] },
  { of: 'one that is gone', base: ['a'], head: [], renamed: {}, want: [{ base: 'a' }] },
  { of: 'a renamed one', base: ['a'], head: ['b'], renamed: { b: 'a' }, want: [{ base: 'a', head: 'b' }] },
  { of: 'a copy', base: ['a'], head: ['a', 'b'], renamed: { b: 'a' }, want: [{ base: 'a', head: 'a' }, { head: 'b' }] },
  {
    of: 'one in the place of another',
    base: ['a', 'b'],
    head: ['b'],
    renamed: { b: 'a' },
    want: [{ base: 'b', head: 'b' }, { base: 'a' }],
  },
  {
    of: 'two from one',
    base: ['a'],
    head: ['b', 'c'],
    renamed: { b: 'a', c: 'a' },
    want: [{ base: 'a', head: 'b' }, { head: 'c' }],
  },
])('$of', ({ base, head, renamed, want }) => {
  expect(pairSpecs({ base, head, renamed: new Map(Object.entries(renamed)) })).toEqual(want);
});
