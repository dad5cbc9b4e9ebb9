import { resolve } from 'node:path';
import { countersign } from '../contenders/generators.js';
import { nodes } from '../contenders/programs.js';
import { threeSpecs } from '../documents/three-specs.js';
import { alternate } from '../measure/alternate.js';
import { contendersOf } from '../measure/measured.js';
import { spent } from '../measure/spent.js';
import { clockRuns, emptyFolder } from '../workshop.js';
import type { Row } from './row.js';

/** What has been generated is generated again, and nothing has changed. */
export const secondRun: Row = {
  name: 'second-run',
  isOnTheClock: true,
  measure: async (workshop) => {
    const out = emptyFolder('second-run');
    const run = () =>
      spent({ program: nodes.here(), args: [resolve('dist/cli.js'), 'generate', ...threeSpecs, '--out', out] });
    await run();
    const outcomes = await alternate([{ name: countersign.name, run }], clockRuns(workshop));
    return [
      {
        id: 'second-run',
        title: 'Second run over all three specs, nothing changed',
        unit: 's',
        subject: countersign.name,
        contenders: contendersOf(outcomes, ({ seconds }) => seconds),
        target: { bound: 'at most', value: 0.25 },
      },
    ];
  },
};
