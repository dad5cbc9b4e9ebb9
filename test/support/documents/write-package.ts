import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceFile } from '../../../generator/emit/source-file.js';

/** Writes a package as `write` would, into a folder of its own. */
export function writePackage(folder: string, files: readonly SourceFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Bundles a written package from one of its entries and imports it. */
export async function importPackage(folder: string, entry = 'index'): Promise<Readonly<Record<string, unknown>>> {
  const outfile = join(folder, `${entry}.mjs`);
  await build({
    entryPoints: [join(folder, `src/${entry}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'platform',
        setup: (bundle) => {
          bundle.onResolve({ filter: /^#/ }, ({ path }) => ({
            path: join(folder, 'src/runtime', path.slice(1), 'node.ts'),
          }));
        },
      },
    ],
  });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Readonly<Record<string, unknown>>;
}
