import '../support/clients/built-packages.js';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chosen } from '../../bench/options.js';
import { renderSummary } from '../../bench/report/render-report.js';
import { rows } from '../../bench/rows/rows.js';
import { runRows } from '../../bench/run-rows.js';
import { syntheticDocument } from '../../bench/documents/synthetic.js';
import { planSpec } from '../../generator/pipeline.js';

// How large the numbers are is for `npm run bench` to say; here is only that they are taken.
test('a row of generation and one of size, without peers', async () => {
  const said: string[] = [];
  const chosenRows = chosen(rows, ['generation-allex', 'size-one-call']);
  const measurements = await runRows(chosenRows, { runs: 1, peers: 'none', say: (line) => said.push(line) });
  expect(measurements.map(({ id }) => id)).toEqual(['generation/allex', 'generation/allex/clock', 'size/one-call']);
  expect(said).toHaveLength(4);
  for (const { contenders } of measurements) {
    for (const { values } of contenders) expect(values.every((value) => value > 0)).toBe(true);
  }
  const [whole, check, rest] = measurements[0]?.contenders.map(({ values }) => values[0] ?? NaN) ?? [];
  expect(rest).toBeCloseTo((whole ?? NaN) - (check ?? NaN));
  expect(renderSummary(measurements)).toContain('App with one signed call');
});

test('a document made to be measured has as many operations as it should, and no finding', async () => {
  const { diagnostics, plan } = await planSpec(syntheticDocument(101), { cwd: '.', scope: '@bench' });
  expect(diagnostics).toEqual([]);
  expect(plan?.descriptors).toHaveLength(101);
});

test('each peer is pinned, and its lock file names no registry', () => {
  const { dependencies } = JSON.parse(readFileSync('bench/package.json', 'utf8')) as { dependencies: object };
  for (const version of Object.values(dependencies) as string[]) expect(version).toMatch(/^(npm:node@)?\d+\.\d+\.\d+$/);
  expect(readFileSync('bench/package-lock.json', 'utf8')).not.toContain('"resolved"');
});
