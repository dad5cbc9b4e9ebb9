import { Script } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { plainlyFits } from '../../../generator/check/quick/plainly-fits.js';
import { boundedPattern, isTamePattern } from '../../../generator/check/examples/bounded-pattern.js';

test.each(['^[a-z]+$', '^x-[a-z0-9-]*$', '^[a-z]+-[a-z]+$', '^\\d{4}$', '^(?:GET)$', ''])('%s is tame', (source) => {
  expect(isTamePattern(source)).toBe(true);
});

test.each([
  ['a repeated group', '^(a+)+$'],
  ['a choice', '^(a|a)*$'],
  ['a choice that is not repeated', '^(?:a|b)$'],
  ['a reference back', '^(a+)\\1$'],
  ['three repetitions', '^a*a*a*$'],
  ['a long one', 'a'.repeat(300)],
])('with %s is not', (_what, source) => {
  expect(isTamePattern(source)).toBe(false);
});

test('watched or not, a pattern says the same', () => {
  const pattern = boundedPattern('^[a-z]+-[a-z]+$');
  expect(
    [`${'a'.repeat(90)}-b`, `${'a'.repeat(300)}-b`, 'a-', `${'a'.repeat(300)}-`].map((text) => pattern.test(text)),
  ).toEqual([true, true, false, false]);
});

test('the same text is watched once, the next pattern again', () => {
  const watched = vi.spyOn(Script.prototype, 'runInContext');
  const [first, second] = [boundedPattern('^(?:c|d)+$'), boundedPattern('^(?:c|e)+$')];
  const verdicts = ['cd', 'cd', 'ce', 'ce'].flatMap((text) => [first.test(text), second.test(text)]);
  expect(verdicts).toEqual([true, false, true, false, false, true, false, true]);
  expect(watched).toHaveBeenCalledTimes(4);
  watched.mockRestore();
});

test('one that takes too long fits everything', () => {
  expect(boundedPattern('^(a+)+$').test(`${'a'.repeat(40)}b`)).toBe(true);
});

test('a text that a pattern gave up on does not plainly fit', () => {
  const plainly = (text: string) =>
    plainlyFits({ type: 'string', pattern: '^(b+)+$' }, text, { resolve: () => undefined, ignored: new Set() });
  expect(plainly('bbb')).toBe(true);
  expect(plainly(`${'b'.repeat(40)}a`)).toBe(false);
});
