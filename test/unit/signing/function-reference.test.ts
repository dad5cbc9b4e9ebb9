import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { renderFunctionReference } from '../../../generator/signing/functions/reference-table.js';
import { functionTable } from '../../../generator/signing/functions/table.js';

const path = resolve(import.meta.dirname, '../../../specs/README.md');
const marked = /(<!-- functions:start -->\n)([^]*?)(<!-- functions:end -->)/;
const readme = existsSync(path) ? readFileSync(path, 'utf8') : '';

test('every function has its line', () => {
  const lines = renderFunctionReference().split('\n');
  for (const name of functionTable.keys())
    expect(lines.filter((line) => line.startsWith(`| \`${name}(`))).toHaveLength(1);
});

test('the reference has what the table says', () => {
  if (process.env.UPDATE_GOLDENS === '1') {
    writeFileSync(
      path,
      readme.replace(
        marked,
        (_all, start, _table, end) => `${String(start)}\n${renderFunctionReference()}\n\n${String(end)}`,
      ),
    );
  }
  const [, , table = ''] = marked.exec(readFileSync(path, 'utf8')) ?? [];
  expect(cells(table)).toEqual(cells(renderFunctionReference()));
});

/** Tables without the padding that a formatter gives them. */
function cells(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((line) => line !== '' && !/^\|[\s:|-]+\|$/.test(line))
    .map((line) => line.replace(/\s*\|\s*/g, '|').trim());
}
