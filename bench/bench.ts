// Measures Countersign beside what people use instead: `npm run bench -- --help`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { spent } from './measure/spent.js';
import { chosen, help, parseOptions, type BenchOptions } from './options.js';
import { renderComparison } from './report/compare.js';
import { docsPage } from './report/docs-page.js';
import { environmentOf } from './report/environment.js';
import type { Report } from './report/measurement.js';
import { renderMeasurements, renderSummary } from './report/render-report.js';
import { rows } from './rows/rows.js';
import { runRows } from './run-rows.js';

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const say = (line: string): unknown => process.stderr.write(`${line}\n`);

const args = process.argv.slice(2);
const options = asked();
if (options?.help) print(`${help}\n\nRows: ${rows.map(({ name }) => name).join(', ')}`);
else if (options !== undefined) await bench(options);

/** Undefined, with the reason printed, where nobody knows what is meant. */
function asked(): BenchOptions | undefined {
  try {
    const parsed = parseOptions(args);
    chosen(rows, parsed.only);
    return parsed;
  } catch (error) {
    say(`error: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function bench({ only, runs, peers, json, compare, writeDocs, from }: BenchOptions): Promise<void> {
  const report = from === undefined ? await measure({ only, runs, peers }) : readReport(from);
  if (from === undefined) {
    mkdirSync(dirname(json), { recursive: true });
    writeFileSync(json, `${JSON.stringify(report, undefined, 2)}\n`);
  }
  print(`${renderMeasurements(report.measurements, '##')}\n${renderSummary(report.measurements)}`);
  if (compare !== undefined) print(`\n${renderComparison(readReport(compare), report)}`);
  if (writeDocs) writeFileSync('docs/benchmarks.md', docsPage(report));
}

async function measure({ only, runs, peers }: Pick<BenchOptions, 'only' | 'runs' | 'peers'>): Promise<Report> {
  if (peers === 'all') await spent({ program: process.execPath, args: ['build.mjs', 'peers'] });
  const environment = environmentOf(['npm run bench', ...(args.length === 0 ? [] : ['--', ...args])].join(' '));
  return { environment, measurements: await runRows(chosen(rows, only), { runs, peers, say }) };
}

function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}
