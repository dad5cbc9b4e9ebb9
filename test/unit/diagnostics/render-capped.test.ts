import { expect, test } from 'vitest';
import { diagnostic, type Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { formatGithub } from '../../../generator/diagnostics/format-github.js';
import { formatJson } from '../../../generator/diagnostics/format-json.js';
import { countOf, renderCapped } from '../../../generator/diagnostics/render-capped.js';

const source = { path: 'a.yaml', text: 'x\n'.repeat(600) };

function many(count: number, code: 'openapi/no-summary' | 'openapi/swagger-2'): readonly Diagnostic[] {
  return Array.from({ length: count }, (_, i) => diagnostic(code, { source, start: i * 2, end: i * 2 + 1 }, {}));
}

const found = [...many(522, 'openapi/no-summary'), ...many(11, 'openapi/swagger-2')];
const heads = (text: string): number => text.split('\n').filter((line) => line.startsWith('a.yaml:')).length;

test('ten of each code, and how many more there are', () => {
  const text = renderCapped(found, { colour: false, all: false });
  expect(heads(text)).toBe(20);
  expect(text.split('\n').slice(-3)).toEqual([
    'and 512 more openapi/no-summary; --all shows them',
    'and 1 more openapi/swagger-2; --all shows them',
    '',
  ]);
});

test('all, where all are asked for', () => {
  const text = renderCapped(found, { colour: false, all: true });
  expect(heads(text)).toBe(533);
  expect(text).not.toContain('--all');
});

test('ten are all', () => {
  expect(renderCapped(many(10, 'openapi/no-summary'), { colour: false, all: false })).not.toContain('more');
});

test('JSON is complete', () => {
  expect(JSON.parse(formatJson(found))).toHaveLength(533);
});

test('GitHub gets ten annotations of each kind, errors first, and is told of the others', () => {
  const lines = formatGithub(found).trimEnd().split('\n');
  expect(lines.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
    ...Array.from({ length: 10 }, () => 'error'),
    'notice',
    ...Array.from({ length: 10 }, () => 'warning'),
    'notice',
  ]);
  expect(lines.at(-1)).toBe(
    '::notice title=countersign::and 512 more warnings: GitHub shows 10. The command `countersign check` prints all.',
  );
});

test('counts', () => {
  expect(countOf(found)).toBe('11 errors, 522 warnings');
  expect(countOf(many(1, 'openapi/swagger-2'))).toBe('1 error, 0 warnings');
});
