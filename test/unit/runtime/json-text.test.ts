import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../templates/runtime/bodies/json.js';

const lone = '\ud83d';

describe('JSON of a body', () => {
  it.each<[string, unknown, string]>([
    ['text', lone, 'body has a lone surrogate'],
    ['text in a list', { rows: [{ name: 'a' }, { name: `b${lone}` }] }, 'body.rows[1].name has a lone surrogate'],
    ['a name', { [lone]: 1 }, 'body has a lone surrogate'],
    ['what toJSON gives', { at: { toJSON: () => lone } }, 'body.at has a lone surrogate'],
    ['text beside a number that is none', { a: lone, b: NaN }, 'body.b is not finite'],
  ])('refuses a lone surrogate in %s', (_, value, message) => {
    expect(() => jsonText(value, 'body')).toThrow(message);
  });

  it('takes text that only looks like its escape', () => {
    const value = { path: 'C:\\udata', escape: '\\ud800', emoji: '😀' };
    expect(JSON.parse(jsonText(value, 'body'))).toEqual(value);
  });

  it('is what JSON.stringify makes of it, unless a text is not well-formed', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '\\', 'u', 'd', '8', '\ud83d', '\ude00') }));
    fc.assert(
      fc.property(texts, (list) => {
        const isRefused = list.some((text) => /\p{Surrogate}/u.test(text));
        if (isRefused) expect(() => jsonText({ list }, 'body')).toThrow(/^body\.list\[\d+\] has a lone surrogate$/);
        else expect(jsonText({ list }, 'body')).toBe(JSON.stringify({ list }));
      }),
    );
  });
});
