import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { positionAt } from '../../generator/diagnostics/location.js';
import { nearest } from '../../generator/diagnostics/suggest.js';
import { checkSpecFile } from './run-case.js';

const cwd = mkdtempSync(join(tmpdir(), 'countersign-several-'));
cpSync(join(import.meta.dirname, 'several'), cwd, { recursive: true });
afterAll(() => rmSync(cwd, { recursive: true }));

/** One mistake to a line; the codes in the order of the lines, and nothing that only follows from another. */
const mistakes = [
  [5, 'openapi/unknown-key'],
  [7, 'openapi/undeclared-server-variable'],
  [14, 'openapi/unknown-security-scheme'],
  [15, 'extension/misspelt'],
  [16, 'extension/unknown-schema'],
  [21, 'openapi/undeclared-tag'],
  [23, 'extension/unknown-parameter'],
  [25, 'openapi/unknown-value'],
  [26, 'openapi/example-mismatch'],
  [31, 'read/unresolved-ref'],
  [37, 'extension/unknown-key'],
  [39, 'openapi/unused-path-parameter'],
  [44, 'openapi/duplicate-operation-id'],
  [46, 'extension/unknown-response'],
  [62, 'signing/parameter'],
  [64, 'signing/unknown-function'],
  [65, 'signing/unknown-name'],
  [65, 'signing/unknown-facet'],
  [66, 'signing/unknown-name'],
  [68, 'signing/template-name'],
  [76, 'openapi/misspelt-required'],
  [83, 'openapi/example-mismatch'],
] as const;

test('every mistake of every stage is found at once, each once, in order', async () => {
  const found = await checkSpecFile('spec.yaml', cwd);
  const lines = found.map(({ code, location }) => [positionAt(location.source, location.start).line, code]);
  expect(lines).toEqual(mistakes);
});

test('every misspelt name is mended by what the help says, and nothing new comes up', async () => {
  const text = readFileSync(join(cwd, 'spec.yaml'), 'utf8');
  const found = await checkSpecFile('spec.yaml', cwd);
  writeFileSync(join(cwd, 'spec.yaml'), [...found].reverse().reduce(mended, text));
  const left = await checkSpecFile('spec.yaml', cwd);
  expect(left.map(({ code }) => code)).toEqual(['openapi/duplicate-operation-id', 'extension/unknown-response']);
});

test.each(['components', 'schemas'])(
  'that %s is misspelt is one finding, however many references follow from it',
  async (key) => {
    const text = readFileSync(join(import.meta.dirname, '../golden/minimal.yaml'), 'utf8');
    writeFileSync(join(cwd, 'section.yaml'), text.replace(`${key}:`, `${key.slice(0, -1)}:`));
    const found = await checkSpecFile('section.yaml', cwd);
    expect(found.map(({ code, help }) => `${code} ${help ?? ''}`)).toEqual([
      `openapi/unknown-key Did you mean '${key}'?`,
    ]);
  },
);

/** Replaces the word at the finding that is nearest to the one of "Did you mean '…'?". */
function mended(text: string, { help = '', location: { start, end } }: Diagnostic): string {
  const meant = /^Did you mean '\{?(.*?)\}?'\?$/.exec(help)?.[1];
  const written = text.slice(start, end);
  const word = meant === undefined ? undefined : nearest(meant, written.match(/[\w-]+/g) ?? []);
  if (meant === undefined || word === undefined) return text;
  return text.slice(0, start) + written.replace(word, meant) + text.slice(end);
}
