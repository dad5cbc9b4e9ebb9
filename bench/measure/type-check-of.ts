import { resolve } from 'node:path';
import { buildProgram } from '../programs/build-program.js';
import { cache } from '../workshop.js';
import { nodes } from '../contenders/programs.js';
import { spent } from './spent.js';

/** CPU time of the type-check of packages in these folders of the cache, in a process of its own, in milliseconds. */
export async function typeCheckOf(folders: readonly string[]): Promise<number> {
  const program = await buildProgram('type-check');
  const paths = folders.map((folder) => resolve(cache, folder));
  const { stdout } = await spent({ program: nodes.here(), args: [program, ...paths] });
  return Number(stdout);
}
