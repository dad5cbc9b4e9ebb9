import { resolve } from 'node:path';
import { countersign, openapiTypescript, peerGenerators, type Generator } from '../contenders/generators.js';
import { nodes, peerScript } from '../contenders/programs.js';
import { threeSpecs, threeSpecsForRedocly } from '../documents/three-specs.js';
import { github } from '../documents/github.js';
import { alternate, type Runner } from '../measure/alternate.js';
import { contendersOf } from '../measure/measured.js';
import { spent, type Spent } from '../measure/spent.js';
import type { Contender, Measurement } from '../report/measurement.js';
import { emptyFolder, type Workshop } from '../workshop.js';
import type { Row } from './row.js';

const allex = resolve('specs/allex.yaml');

/** What of it compares with others, none of which compiles what it has made. */
const bare = 'Countersign but its type-check';
const check = 'its type-check in memory';

/** Into an empty folder each time. */
export function generation({ name, command }: Generator, document: string): Runner<Spent> {
  return {
    name,
    run: () => spent(command(document, emptyFolder(`generation/${name.replaceAll(/\W/g, '-')}`))),
  };
}

const alone: Row = {
  name: 'generation-allex',
  measure: async (workshop) => {
    const outcomes = await alternate(runners(workshop, allex), workshop.runs);
    const parts = apart(outcomes);
    return [cpu('generation/allex', 'Generation, ALLEX alone', parts, 1.1), wall('generation/allex', outcomes)];
  },
};

const three: Row = {
  name: 'generation-three',
  measure: async (workshop) => {
    const all = (): Runner<Spent> => ({
      name: countersign.name,
      run: () => {
        const out = emptyFolder('generation/three');
        const args = [resolve('dist/cli.js'), 'generate', ...threeSpecs, '--no-cache', '--out', out];
        return spent({ program: nodes.here(), args });
      },
    });
    const types = (): Runner<Spent> => ({
      name: openapiTypescript.name,
      run: () => {
        const config = threeSpecsForRedocly(emptyFolder('generation/three-types'));
        return spent({ program: nodes.here(), args: [peerScript('openapi-typescript'), '--redocly', config] });
      },
    });
    const outcomes = await alternate(workshop.peers === 'none' ? [all()] : [all(), types()], workshop.runs);
    const parts = apart(outcomes);
    return [cpu('generation/three', 'Generation, all three specs in one run', parts, 2)];
  },
};

const large: Row = {
  name: 'generation-github',
  measure: async (workshop) => {
    const title = "Generation, GitHub's 1,223 operations";
    const outcomes = await alternate(runners(workshop, github, 1), workshop.runs);
    const parts = apart(outcomes);
    return [
      cpu('generation/github', title, parts, 1.3),
      {
        id: 'generation/github/memory',
        title: `${title}, peak memory`,
        unit: 'MiB',
        subject: bare,
        contenders: apart(outcomes, 'peakMiB'),
        target: { bound: 'at most', value: 600 },
      },
    ];
  },
};

export const generationRows: readonly Row[] = [alone, three, large];

/** Countersign, the one that its target is about, and the others, which may have fewer runs. */
function runners({ peers }: Workshop, document: string, cap?: number): readonly Runner<Spent>[] {
  const own = generation(countersign, document);
  if (peers === 'none') return [own];
  return [own, ...peerGenerators.map((peer) => ({ ...generation(peer, document), ...limit(peer, cap) }))];
}

function limit(peer: Generator, cap: number | undefined): { readonly cap?: number } {
  return peer === openapiTypescript || cap === undefined ? {} : { cap };
}

/** Its type-check, which is a process of its own with that of the compiler, and what is left without them. */
function apart(
  outcomes: ReadonlyMap<string, readonly Spent[]>,
  what: 'cpuMs' | 'peakMiB' = 'cpuMs',
): readonly Contender[] {
  const [own, ...others] = contendersOf(outcomes, (outcome) => outcome[what]);
  const checks = (outcomes.get(countersign.name) ?? []).map(({ processes }) =>
    processes.filter(({ script }) => /^(type-check\.js|tsc)$/.test(script)).reduce((sum, each) => sum + each[what], 0),
  );
  const left = own?.values.map((value, run) => value - (checks[run] ?? NaN)) ?? [];
  return [
    ...(own === undefined ? [] : [own]),
    { name: check, values: checks },
    { name: bare, values: left },
    ...others,
  ];
}

function cpu(id: string, title: string, contenders: readonly Contender[], most: number): Measurement {
  return {
    id,
    title,
    unit: 'ms',
    subject: bare,
    contenders,
    target: { against: openapiTypescript.name, bound: 'at most', value: most },
  };
}

function wall(id: string, outcomes: ReadonlyMap<string, readonly Spent[]>): Measurement {
  return {
    id: `${id}/clock`,
    title: 'Generation, ALLEX alone, on the clock',
    unit: 's',
    subject: countersign.name,
    contenders: contendersOf(outcomes, ({ seconds }) => seconds),
  };
}
