import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { renderFunctionReference } from '../../../generator/signing/functions/reference-table.js';
import { functionTable } from '../../../generator/signing/functions/table.js';

const path = resolve(import.meta.dirname, '../../../specs/README.md');
const readme = existsSync(path) ? readFileSync(path, 'utf8') : '';

test('every function has its line', () => {
  const lines = renderFunctionReference().split('\n');
  for (const name of functionTable.keys())
    expect(lines.filter((line) => line.startsWith(`| \`${name}(`))).toHaveLength(1);
});

test.skipIf(!readme.includes('<!-- functions:start -->'))('the reference has what the table says', () => {
  const [, table = ''] = /<!-- functions:start -->\n([^]*?)<!-- functions:end -->/.exec(readme) ?? [];
  expect(cells(table)).toEqual(cells(renderFunctionReference()));
});

/** Tables without the padding that a formatter gives them. */
function cells(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((line) => line !== '' && !/^\|[\s:|-]+\|$/.test(line))
    .map((line) => line.replace(/\s*\|\s*/g, '|').trim());
}
