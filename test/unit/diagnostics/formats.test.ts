import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { formatGithub } from '../../../generator/diagnostics/format-github.js';
import { formatJson } from '../../../generator/diagnostics/format-json.js';
import { formatSarif } from '../../../generator/diagnostics/format-sarif.js';
import type { Location } from '../../../generator/diagnostics/location.js';

const source = { path: 'specs/a,b:c.yaml', text: 'one: 1\ntwo: 2\n' };
const at = (start: number, end: number): Location => ({ source, start, end });

const finding = diagnostic(
  'plan/method-collision',
  at(7, 10),
  { method: 'orders.list\n::error::injected' },
  { related: [{ location: at(0, 3), message: 'first declared here' }] },
);

describe('findings as data', () => {
  test('have lines and columns that count from 1', () => {
    const [parsed] = JSON.parse(formatJson([finding])) as unknown[];
    expect(parsed).toMatchObject({
      file: 'specs/a,b:c.yaml',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 4,
      code: 'plan/method-collision',
      severity: 'error',
      related: [{ line: 1, column: 1, message: 'first declared here' }],
    });
  });

  test('none are an empty array', () => {
    expect(JSON.parse(formatJson([]))).toEqual([]);
  });
});

describe('annotations', () => {
  const text = formatGithub([finding]);

  test('are one command a finding, whatever its message says', () => {
    expect(text.match(/^::/gm)).toHaveLength(1);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(text).toContain('orders.list%0A::error::injected');
  });

  test('escape what ends a property', () => {
    expect(text).toContain(
      '::error file=specs/a%2Cb%3Ac.yaml,line=2,col=1,endLine=2,endColumn=4,title=plan/method-collision::',
    );
  });
});

describe('SARIF', () => {
  test('names the rule, the level and the region', () => {
    const log = JSON.parse(formatSarif([finding])) as { version: string; runs: unknown[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toMatchObject([
      {
        tool: { driver: { rules: [{ id: 'plan/method-collision' }] } },
        results: [
          {
            ruleId: 'plan/method-collision',
            ruleIndex: 0,
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'specs/a%2Cb%3Ac.yaml' },
                  region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 },
                },
              },
            ],
            relatedLocations: [{ message: { text: 'first declared here' } }],
          },
        ],
      },
    ]);
  });
});
