import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { newMemory, readYamlAgain, type SectionMemory } from '../../../generator/read/yaml-again.js';
import { readYaml } from '../../../generator/read/yaml-reader.js';
import { shape } from './shape.js';

/** Reads a text both ways, and holds the one to the other. Says whether it was read in sections. */
function compared(text: string, memory: SectionMemory, long?: number): boolean {
  const source = { path: 'spec.yaml', text };
  const again = readYamlAgain(source, memory, long);
  if (again === undefined) return false;
  const findings: Diagnostic[] = [];
  const whole = readYaml(source, (found) => findings.push(found));
  expect(findings).toEqual([]);
  expect(shape(again)).toEqual(shape(whole));
  return true;
}

const allex = readFileSync('specs/allex.yaml', 'utf8');

test('a spec that is read in sections is the same tree, and so it is after an edit', () => {
  const memory = newMemory();
  expect(compared(allex, memory)).toBe(true);
  expect(compared(allex.replace('summary: Ticker of', 'summary: |-\n        The ticker of'), memory)).toBe(true);
  expect(compared(`# A comment above all.\n${allex}`, memory)).toBe(true);
});

test('only what an edit changes is read', () => {
  const memory = newMemory();
  compared(allex, memory);
  const before = new Set(memory.values());
  compared(allex.replace('summary: Ticker of', 'summary: The ticker of'), memory);
  const read = [...memory].filter(([, map]) => !before.has(map));
  expect(read.map(([text]) => text.includes('summary: The ticker of'))).toEqual([true]);
});

describe('it gives up on', () => {
  test.each([
    { what: 'an anchor', text: 'a: &b 1\nc: *b\n' },
    { what: 'an alias of nothing', text: 'a: *b\n' },
    { what: 'a tag that is not known', text: 'a: !b 1\n' },
    { what: 'a directive', text: '%YAML 1.2\n---\na: 1\n' },
    { what: 'several documents', text: 'a: 1\n---\nb: 1\n' },
    { what: 'a key that is written twice', text: 'a: 1\nb: 2\na: 3\n' },
    { what: 'a key that is written twice below', text: 'a:\n  b: 1\n  b: 2\n' },
    { what: 'a key in several lines', text: '? a\n: 1\n' },
    { what: 'a list', text: '- a\n- b\n' },
    { what: 'a map in braces', text: '{ a: 1 }\n' },
    { what: 'a text', text: 'a\n' },
    { what: 'nothing', text: '# a\n' },
    { what: 'a quote that spans two keys', text: 'a: "b\nc: d"\n' },
    { what: 'a brace that spans two keys', text: 'a: {\nb: c\n}\n' },
    { what: 'a tab', text: 'a:\n\tb: c\n' },
    { what: 'a key further to the left', text: 'a:\n    b: 1\n  c: 1\n' },
    { what: 'a merge', text: 'a:\n  <<: b\n' },
  ])('$what', ({ text }) => {
    expect(compared(text, newMemory(), 0)).toBe(false);
  });
});

/** Lines of which texts are put together, at any indentation. */
const line = fc.constantFrom(
  ...[
    'a:',
    'b: 1',
    "'c d': x",
    '"e": y',
    'f: |',
    'g: >+',
    'h: "i',
    'j"',
    'k: [l,',
    'm]',
    '- n',
    '- o: p',
    '-',
    '#',
    '# q',
  ],
  ...['', ' ', 'r: s # t', 'u', 'v: # w', 'x: {y: z}', '? a', ': b', '~', 'null: 1', '1: 2', '/a/{b}:', '$ref: "#/c"'],
  ...[
    'é: ü',
    'a : b',
    'a:b',
    '<<: c',
    '&d e: f',
    'g: *d',
    '!!str h: i',
    '---',
    '...',
    "j: 'k",
    "l'",
    'm: |2',
    '\tn: o',
    '@p: q',
  ],
);
const indented = fc.tuple(fc.nat(6), line).map(([spaces, text]) => ' '.repeat(spaces) + text);
const ends = fc.constantFrom('\n', '\n', '\r\n');

test('any text that it reads is the same tree, whatever was read before', () => {
  const memory = newMemory();
  let count = 0;
  fc.assert(
    fc.property(fc.array(indented, { maxLength: 9 }), ends, fc.boolean(), (lines, end, last) => {
      if (compared(lines.join(end) + (last ? end : ''), memory, 0)) count++;
    }),
    { numRuns: 20_000 },
  );
  expect(count).toBeGreaterThan(100);
});

test('so is a spec with any line changed', () => {
  const memory = newMemory();
  const lines = allex.split('\n').slice(0, 400);
  let count = 0;
  fc.assert(
    fc.property(fc.nat(lines.length), indented, fc.constantFrom(0, 1), (at, inserted, removed) => {
      if (compared(lines.toSpliced(at, removed, inserted).join('\n'), memory, 50)) count++;
    }),
    { numRuns: 100 },
  );
  expect(count).toBeGreaterThan(5);
});
