import { parseArgs } from 'node:util';

/** What the command line says. */
export interface BenchOptions {
  readonly only: readonly string[];
  readonly runs: number;
  readonly peers: 'all' | 'none';
  readonly json: string;
  readonly compare?: string;
  readonly writeDocs: boolean;
  readonly from?: string;
  readonly help: boolean;
}

export const help = `npm run bench -- [options]

  --only <row,row>   only these rows; each may be the beginning of a name
  --runs <n>         runs of each contender that count; one more before them warms up (default: 3)
  --alone            Countersign without its peers
  --json <file>      where the numbers go (default: .cache/bench/report.json)
  --compare <file>   also say what has changed since an earlier --json
  --write-docs       write docs/benchmarks.md
  --from <file>      measure nothing, and take the numbers of an earlier --json`;

/** Throws, with words for the user, on what it does not know. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      runs: { type: 'string', default: '3' },
      alone: { type: 'boolean', default: false },
      json: { type: 'string', default: '.cache/bench/report.json' },
      compare: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
      from: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is a number from 1, not ${values.runs}`);
  return {
    only: values.only.split(',').filter((name) => name !== ''),
    runs,
    peers: values.alone ? 'none' : 'all',
    json: values.json,
    ...(values.compare === undefined ? {} : { compare: values.compare }),
    writeDocs: values['write-docs'],
    ...(values.from === undefined ? {} : { from: values.from }),
    help: values.help,
  };
}

/** Rows whose names begin so; all where nothing is asked for. Throws where there is none. */
export function chosen<Named extends { readonly name: string }>(
  rows: readonly Named[],
  only: readonly string[],
): readonly Named[] {
  for (const start of only) {
    if (rows.some(({ name }) => name.startsWith(start))) continue;
    throw new Error(`there is no row ${start}; there are ${rows.map(({ name }) => name).join(', ')}`);
  }
  return only.length === 0 ? rows : rows.filter(({ name }) => only.some((start) => name.startsWith(start)));
}
