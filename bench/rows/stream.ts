import { nodes } from '../contenders/programs.js';
import { alternate, type Runner } from '../measure/alternate.js';
import { contendersOf } from '../measure/measured.js';
import { spent } from '../measure/spent.js';
import { buildProgram } from '../programs/build-program.js';
import type { Measurement } from '../report/measurement.js';
import type { Workshop } from '../workshop.js';
import type { Row } from './row.js';

const own = 'countersign';
const bare = 'JSON.parse and a callback';

interface Outcome {
  readonly time: number;
  readonly grown: number;
}

/** A message of a stream, and what a million of them leave behind. */
export const streamRow: Row = {
  name: 'stream',
  measure: async (workshop) => [...(await measured('book', workshop)), ...(await measured('trade', workshop))],
};

async function measured(kind: 'book' | 'trade', { runs }: Workshop): Promise<readonly Measurement[]> {
  const program = await buildProgram('stream-messages');
  const runners = ([bare, own] as const).map((name): Runner<Outcome> => {
    const args = ['--expose-gc', program, name === bare ? 'bare' : own, kind];
    return { name, run: async () => JSON.parse((await spent({ program: nodes.here(), args })).stdout) as Outcome };
  });
  const outcomes = await alternate(runners, runs);
  const title = kind === 'book' ? 'a book of 20 levels a side' : 'one trade';
  const time: Measurement = {
    id: `stream/${kind}`,
    title: `A message of a stream: ${title}`,
    unit: 'µs',
    subject: own,
    contenders: contendersOf(outcomes, (outcome) => outcome.time),
  };
  const memory: Measurement = {
    id: `stream/${kind}-heap`,
    title: `By how much the heap grows in 900,000 messages: ${title}`,
    unit: 'MiB',
    subject: own,
    contenders: contendersOf(outcomes, ({ grown }) => Math.max(0, grown) / 1024),
    target: { bound: 'at most', value: 1 },
  };
  return [kind === 'book' ? { ...time, target: { against: bare, bound: 'at most', value: 1.3 } } : time, memory];
}
