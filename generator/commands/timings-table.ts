import type { Timings } from '../timings.js';
import type { Prover } from './prover.js';

/**
 * Where the time of a run went, for `--timings`: a line for each stage, in seconds of CPU (user and system, all threads)
 * and of the clock, then the sums. The type-check runs beside the stages, and stands apart.
 */
export function timingsTable(timings: Timings, prover: Prover | undefined): string {
  const stages = timings.stages();
  const sum = (key: 'cpu' | 'wall'): number => stages.reduce((total, stage) => total + stage[key], 0);
  const check = prover?.cost() ?? { cpu: 0, memory: 0 };
  const rows = [
    ['stage', 'CPU s', 'wall s', 'peak MiB'],
    ...stages.map(({ stage, cpu, wall }) => [stage, seconds(cpu), seconds(wall), '']),
    ['all but the type-check', seconds(sum('cpu')), seconds(sum('wall')), mebibytes(process.resourceUsage().maxRSS)],
    ['type-check', seconds(check.cpu), '', mebibytes(check.memory)],
  ];
  return `${rows.map(line).join('\n')}\n`;
}

function line([stage = '', ...numbers]: readonly string[]): string {
  return [stage.padEnd(24), ...numbers.map((text) => text.padStart(9))].join('').trimEnd();
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function mebibytes(kibibytes: number): string {
  return (kibibytes / 1024).toFixed(0);
}
