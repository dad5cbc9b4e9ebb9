import { callRows } from './calls.js';
import { consumerTypes } from './consumer-types.js';
import { edit } from './edit.js';
import { generationRows } from './generation.js';
import { growth } from './growth.js';
import { secondRun } from './second-run.js';
import { sizeRows } from './size.js';
import { streamRow } from './stream.js';
import { throughput } from './throughput.js';
import type { Row } from './row.js';

/** All there is, in the order of the table. */
export const rows: readonly Row[] = [
  ...generationRows,
  growth,
  secondRun,
  edit,
  ...sizeRows,
  ...callRows,
  streamRow,
  consumerTypes,
  throughput,
];
