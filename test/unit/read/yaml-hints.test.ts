import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { positionAt } from '../../../generator/diagnostics/location.js';
import { parseFile } from '../../../generator/read/parse-file.js';

function found(text: string): string {
  const findings: Diagnostic[] = [];
  parseFile('/spec.yaml', { bytes: Buffer.from(text), shown: 'spec.yaml', report: (one) => findings.push(one) });
  return findings
    .map(({ message, help, location }) => {
      const { line, column } = positionAt(location.source, location.start);
      return `${line}:${column} ${message.replace('This is not valid YAML: ', '')} ${help ?? ''}`;
    })
    .join('\n');
}

it.each([
  [
    'a: 1\nsummary:List\nb: 2\n',
    '2:1 there is no space behind the colon. Write `summary: …`: a key ends with a colon and a space.',
  ],
  [
    'a: 1\nid:\u00a0List\nb: 2\n',
    '2:1 there is no space behind the colon. Write `id: …`: a key ends with a colon and a space.',
  ],
  [
    'list:\n  -name: a\n   in: query\n',
    '2:3 there is no space behind the dash. Write `- name`: an item of a list begins with a dash and a space.',
  ],
  [
    'a:\n  b: one\n   c: two\n',
    '3:4 this line is indented further than the key above it, and so belongs to its value. Keys of one map begin in the same column.',
  ],
  [
    'a: one: two\n',
    '1:4 a `: ` inside a value begins another key. A value that contains `: ` must stand in quotes, or under `|-` on a line of its own.',
  ],
  [
    'a:\n  digest: sha-256=:X48E=:\n  b: 1\n',
    "2:11 a value that ends with a colon is read as a key. Write it in quotes: `'sha-256=:X48E=:'`.",
  ],
  [
    'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n',
    '2:1 git has left a conflict here. Keep one of the two sides, and delete the lines with the marks.',
  ],
  [
    'a: "b"\nc: "never\nd: e\n',
    '2:4 this quote is never closed. Close it, or write the value under `|-` on a line of its own.',
  ],
  [
    'a: { $ref: #/components/schemas/A }\nb: 1\n',
    "1:12 a `#` behind a space begins a comment. Write the reference in quotes: `$ref: '#/…'`.",
  ],
  [
    'a: & b\n',
    '1:4 anchor cannot be an empty string. A value that begins with `&` or `*` is an anchor or an alias; write it in quotes.',
  ],
])('%j', (text, want) => {
  expect(found(text)).toBe(want);
  expect(found(text.replaceAll('\n', '\r\n'))).toBe(want);
});
