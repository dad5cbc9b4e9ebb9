import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damerauLevenshtein, didYouMean, nearest } from '../../../generator/diagnostics/suggest.js';

describe('damerauLevenshtein', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['signng', 'signing', 1],
    ['recieve', 'receive', 1],
    ['hmac_sha265', 'hmac_sha256', 1],
    ['kitten', 'sitting', 3],
  ])('%s → %s', (a, b, distance) => {
    expect(damerauLevenshtein(a, b)).toBe(distance);
  });

  it('is symmetric and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
        const distance = damerauLevenshtein(a, b);
        expect(distance).toBe(damerauLevenshtein(b, a));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('nearest', () => {
  it.each([
    ['Ordr', ['Orders', 'Order', 'Trade'], 'Order'],
    ['order', ['Order'], 'Order'],
    ['x', ['y', 'abc'], 'y'],
    ['withdrawal', ['deposit', 'trade'], undefined],
    ['Order', ['Order'], undefined],
    ['id', ['name', 'size'], undefined],
    ['a'.repeat(100), ['a'.repeat(99)], undefined],
  ])('%s of %j', (name, candidates, found) => {
    expect(nearest(name, candidates)).toBe(found);
  });
});

it('didYouMean makes a sentence, or none', () => {
  expect(didYouMean('Ordr', ['Order'])).toBe("Did you mean 'Order'?");
  expect(didYouMean('Ordr', [])).toBeUndefined();
});
