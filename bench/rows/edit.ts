import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { countersign } from '../contenders/generators.js';
import { nodes } from '../contenders/programs.js';
import { alternate } from '../measure/alternate.js';
import { contendersOf } from '../measure/measured.js';
import { spent } from '../measure/spent.js';
import type { Measurement } from '../report/measurement.js';
import { clockRuns, emptyFolder, type Workshop } from '../workshop.js';
import type { Row } from './row.js';

/** What is done to an operation of a spec, time and again. */
interface Edit {
  /** The file of the package where it is seen. */
  readonly written: string;
  readonly from: string;
  /** What stands there after an edit of this number, and how the package tells. */
  readonly to: (count: number) => { readonly text: string; readonly told: string };
}

const summary: Edit = {
  written: 'src/resources/market.ts',
  from: 'summary: Ticker of a trading pair\n',
  to: (count) => {
    const changed = `Ticker of a trading pair, edit ${count}`;
    return { text: `summary: ${changed}\n`, told: `${changed}.` };
  },
};

const operation = `      summary: Ticker of a trading pair
      description: Open, high, low, close and volume of the most recent period.
      security: []
      parameters:
`;
const parameter: Edit = {
  written: 'src/operations/market.ts',
  from: operation,
  to: (count) => {
    const name = `edit${count}`;
    return { text: `${operation}        - { name: ${name}, in: query, schema: { type: string } }\n`, told: name };
  },
};

/** One operation of ALLEX is edited. */
export const edit: Row = {
  name: 'edit',
  isOnTheClock: true,
  measure: async (workshop) => [
    await again(workshop),
    await watched(workshop, {
      id: 'edit/watched',
      title: 'One operation edited, --watch: from saved to written',
      edited: summary,
      target: { bound: 'at most', value: 0.5 },
    }),
    await watched(workshop, {
      id: 'edit/parameter',
      title: 'The same where a parameter is added, and types change',
      edited: parameter,
      target: { bound: 'at most', value: 0.5 },
    }),
  ],
};

interface Watched extends Pick<Measurement, 'id' | 'title' | 'target'> {
  readonly edited: Edit;
}

/** A run of its own after each edit. */
async function again({ runs }: Workshop): Promise<Measurement> {
  const project = editedProject('edit/again', summary);
  const args = [resolve('dist/cli.js'), 'generate'];
  const run = () => spent({ program: nodes.here(), args, cwd: project.folder });
  await run();
  const runner = {
    name: countersign.name,
    run: async () => {
      const isWritten = project.edit();
      const { seconds } = await run();
      if (!isWritten()) throw new Error(`the edit did not reach ${summary.written}`);
      return seconds;
    },
  };
  return {
    id: 'edit/again',
    title: 'One operation edited, run again over all three specs',
    unit: 's',
    subject: countersign.name,
    contenders: contendersOf(await alternate([runner], runs), (seconds) => seconds),
  };
}

/** From the moment of saving until the package has it. */
async function watched(workshop: Workshop, { edited, ...row }: Watched): Promise<Measurement> {
  const project = editedProject(row.id, edited);
  const watcher = spawn(nodes.here(), [resolve('dist/cli.js'), 'generate', '--watch'], {
    cwd: project.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve_) => watcher.once('close', resolve_));
  try {
    await printed(watcher.stdout, 'watching for changes');
    const runner = {
      name: countersign.name,
      run: async () => {
        // Whoever watches has come to rest.
        await wait(300);
        const saved = performance.now();
        const isWritten = project.edit();
        while (!isWritten()) {
          if (performance.now() - saved > 60_000) throw new Error('no answer to an edit for a minute');
          await wait(2);
        }
        return (performance.now() - saved) / 1000;
      },
    };
    return {
      ...row,
      unit: 's',
      subject: countersign.name,
      contenders: contendersOf(await alternate([runner], clockRuns(workshop)), (seconds) => seconds),
    };
  } finally {
    watcher.kill('SIGINT');
    await ended;
  }
}

interface EditedProject {
  readonly folder: string;
  /** Edits the spec, and gives how to see that it has come through. */
  readonly edit: () => () => boolean;
}

function editedProject(name: string, { written, from, to }: Edit): EditedProject {
  const folder = emptyFolder(name);
  for (const api of ['allex', 'allxon', 'andx']) {
    cpSync(resolve(`specs/${api}.yaml`), join(folder, `specs/${api}.yaml`));
  }
  const path = join(folder, 'specs/allex.yaml');
  const original = readFileSync(path, 'utf8');
  if (!original.includes(from)) throw new Error(`${path} has nothing to edit`);
  let edits = 0;
  return {
    folder,
    edit: () => {
      edits += 1;
      const { text, told } = to(edits);
      writeFileSync(path, original.replace(from, text));
      return () => readFileSync(join(folder, 'generated/allex', written), 'utf8').includes(told);
    },
  };
}

function printed(stream: NodeJS.ReadableStream, words: string): Promise<void> {
  return new Promise((resolve_, reject) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve_();
    });
    stream.once('end', () => {
      reject(new Error(`it ended without saying "${words}": ${text}`));
    });
  });
}
