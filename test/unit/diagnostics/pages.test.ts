import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { explainCodeCommand } from '../../../generator/commands/explain-code.js';
import { diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { formatSarif } from '../../../generator/diagnostics/format-sarif.js';
import { pages } from '../../../generator/diagnostics/pages/pages.js';
import { renderAllPages } from '../../../generator/diagnostics/pages/render-page.js';
import { codes } from '../../../generator/diagnostics/table.js';

const path = resolve(import.meta.dirname, '../../../docs/diagnostics.md');

/** What `explain-code` prints. */
function explained(code?: string): string {
  const lines: string[] = [];
  const terminal = { cwd: '.', colour: false, print: (line: string) => lines.push(line), complain: () => undefined };
  explainCodeCommand(code, terminal);
  return lines.join('\n');
}

test('docs/diagnostics.md has every code as the table has it', () => {
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(path, renderAllPages());
  expect(existsSync(path), 'write it with UPDATE_GOLDENS=1').toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(renderAllPages());
});

test('explain-code prints level, meaning, help, before and after', () => {
  expect(explained('openapi/server-trailing-slash')).toBe(
    [
      'openapi/server-trailing-slash (warning)',
      'Server and path are joined as they are: the request would have two slashes.',
      'help: Delete the slash at the end.',
      'before, in a document:\n  servers: [{ url: https://api.example.com/v1/ }]',
      'after:\n  servers: [{ url: https://api.example.com/v1 }]',
    ].join('\n\n'),
  );
});

test('without a code, it lists all', () => {
  expect(explained().split('\n')).toEqual(Object.keys(codes));
});

test.each([
  ['openapi/unused-componnt', "Did you mean 'openapi/unused-component'?"],
  ['unused-component', "Did you mean 'openapi/unused-component'?"],
  ['entirely-different', 'Without a code, the command lists all of them.'],
])('%s: %s', (code, help) => {
  expect(() => explained(code)).toThrow(`there is no diagnostic code '${code}'. ${help}`);
});

test('SARIF has the page of each code that was found', () => {
  const location = { source: { path: 'a.yaml', text: 'a' }, start: 0, end: 1 };
  const log = JSON.parse(formatSarif([diagnostic('openapi/swagger-2', location, {})])) as object;
  expect(log).toMatchObject({
    runs: [
      {
        tool: {
          driver: {
            rules: [
              {
                id: 'openapi/swagger-2',
                shortDescription: { text: pages['openapi/swagger-2'].meaning },
                help: { markdown: expect.stringContaining("```yaml\nswagger: '2.0'") as unknown },
              },
            ],
          },
        },
      },
    ],
  });
});
