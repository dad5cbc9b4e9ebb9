import type { Environment, Report } from './measurement.js';
import { renderMeasurements, renderSummary } from './render-report.js';

/** `docs/benchmarks.md`. */
export function docsPage({ environment, measurements }: Report): string {
  return `# Benchmarks

What Countersign takes, beside what people use instead. This page is written by \`npm run bench -- --write-docs\`; no number in it is typed by hand.

${renderSummary(measurements)}

## How it is measured

${howItIsMeasured}

${renderEnvironment(environment)}

## All numbers

${renderMeasurements(measurements, '###')}`;
}

const howItIsMeasured = `Everything is measured in one run on one machine, and what counts are ratios.

- A program is charged with the CPU time of all its processes, user and system, every thread included. Contenders take turns, A B A B; the first round warms up and is dropped; the numbers are medians, with the smallest and the largest. A peer that takes very long has fewer runs, and the column says how many.
- Rows in seconds are on the clock, which a machine that is hot or busy runs slower by. They are measured first, whatever their place in the table, and nine times at least.
- Calls are made over a \`fetch\` that answers out of memory, 30,000 of them in a process that has made as many before; garbage collection is included. Each contender has processes of its own, by turns: side by side in one process, each pays for what the one before it has left to the collector.
- Peers that sign do it with the hook that they have for it, and code that is written by hand: \`bench/apps/\`.
- No other generator compiles what it has made. So the type-check of a generation, which has processes of its own, is taken off where Countersign is compared; it and the whole command stand beside it.
- openapi-typescript makes types, and no client.
- Peak memory is the sum of the peaks of a program's processes; the type-check is taken off there, too, and stands beside it.
- A size is that of a bundle for browsers by esbuild, minified, and gzipped at level 9.`;

function renderEnvironment({ command, date, commit, node, platform, cpu, cores, packages }: Environment): string {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version.replace(/^npm:/, '')}`);
  return [
    `- \`${command}\``,
    `- ${date.slice(0, 10)}, commit ${commit}`,
    `- Node.js ${node}, ${platform}, ${cpu}, ${String(cores)} cores`,
    `- ${versions.join(', ')}`,
  ].join('\n');
}
