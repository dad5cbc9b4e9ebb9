import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpecScalar } from '../../../generator/read/spec-document.js';
import { member } from '../../../generator/read/spec-node.js';
import { parse } from './parse.js';

function scalarOf(yaml: string): SpecScalar {
  const node = member(parse(yaml), 'key');
  if (node?.kind !== 'scalar') throw new Error('no scalar');
  return node;
}

/** The text of the file at the place of `part` in the value. */
function located(scalar: SpecScalar, part: string): string {
  const start = String(scalar.value).indexOf(part);
  const { source, start: from, end: to } = scalar.locate(start, start + part.length);
  return source.text.slice(from, to);
}

describe('locate points at a token inside the value', () => {
  it.each([
    ['plain', 'key: upper(hex(secret)) + x\n'],
    ['plain over lines', 'key: upper(\n    hex(secret)\n  ) + x\n'],
    ['single quotes', "key: 'upper(hex(secret))'\n"],
    ['double quotes', 'key: "upper(hex(secret))"\n'],
    ['block', 'key: |-\n  upper(hex(secret))\n'],
    ['block over lines', 'key: |\n  upper(\n    hex(secret)\n  )\n'],
    ['block with blank lines', 'key: |+\n\n\n  upper(\n\n  hex(secret))\n\n\n'],
    ['block with an explicit indent', 'key: |2-\n    upper(hex(secret))\n'],
    ['block with a comment', 'key: |- # a comment\n  upper(hex(secret))\n'],
    ['folded block', 'key: >-\n  upper(\n  hex(secret)\n\n  )\n'],
    ['CRLF block', 'key: |-\r\n  upper(\r\n  hex(secret))\r\n'],
    ['after an anchor and a tag', 'key: &a !!str upper(hex(secret))\n'],
  ])('%s', (_, yaml) => {
    const scalar = scalarOf(yaml);
    expect(located(scalar, 'hex(secret)')).toBe('hex(secret)');
    expect(located(scalar, 'upper(')).toBe('upper(');
  });

  it('whole, where escapes make offsets differ', () => {
    const scalar = scalarOf('key: "a\\tb"\n');
    expect(scalar.value).toBe('a\tb');
    expect(scalar.locate(2, 3)).toEqual(scalar.location);
  });

  it('never outside the scalar', () => {
    const scalar = scalarOf('key: abc\n');
    expect(scalar.locate(-5, 99)).toMatchObject({ start: 5, end: 8 });
    expect(scalar.locate(3, 3)).toMatchObject({ start: 8, end: 8 });
  });
});

it('locates every word of a random literal block', () => {
  const line = fc.array(fc.stringMatching(/^[!-~é世]{1,6}$/), { minLength: 1, maxLength: 4 });
  const lines = fc.array(fc.record({ indent: fc.nat(3), words: line, blank: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(lines, (rows) => {
      const body = rows.map(({ indent, words, blank }, index) => {
        const text = `  ${' '.repeat(index === 0 ? 0 : indent)}${words.join(' ')}`;
        return blank ? `${text}\n` : text;
      });
      const scalar = scalarOf(`key: |-\n${body.join('\n')}\n`);
      const value = String(scalar.value);
      for (const word of value.matchAll(/\S+/g)) {
        const { source, start, end } = scalar.locate(word.index, word.index + word[0].length);
        expect(source.text.slice(start, end)).toBe(word[0]);
        expect(source.text.slice(0, start).split('\n').length).toBe(value.slice(0, word.index).split('\n').length + 1);
      }
    }),
  );
});

describe('values are those of JSON', () => {
  it.each([
    ['key: 200', 200],
    ['key: 0x1F', 31],
    ['key: 1.50', 1.5],
    ['key: true', true],
    ['key: yes', 'yes'],
    ['key: 2024-01-01', '2024-01-01'],
    ['key: ~', null],
    ['key:', null],
    ["key: '1'", '1'],
    ['key: !!str 1', '1'],
  ])('%s', (yaml, value) => {
    expect(scalarOf(`${yaml}\n`).value).toBe(value);
  });

  it('and an integer beyond 2^53 keeps its digits', () => {
    expect(scalarOf('key: 12345678901234567890\n').text).toBe('12345678901234567890');
  });
});
