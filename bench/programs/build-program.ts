import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { cache } from '../workshop.js';

/** A program of this folder, bundled with what it imports of ours: the path of the script. */
export async function buildProgram(name: string): Promise<string> {
  const outfile = join(cache, 'programs', `${name}.mjs`);
  await build({
    entryPoints: [resolve('bench/programs', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}
