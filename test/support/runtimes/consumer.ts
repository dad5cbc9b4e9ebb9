import { join } from 'node:path';
import { build } from 'esbuild';
import { installPackages } from '../packed/installed-app.js';

/** A project of its own, outside the repository, that has installed the tarballs of the packages. Paths are absolute. */
export interface Consumer {
  readonly folder: string;
  /** The programs, which import the packages by their names. */
  readonly installed: string;
  /** The programs and the packages in one file for browsers. */
  readonly bundled: string;
  /** What Node.js, Deno and Bun are started with. */
  readonly commandLine: string;
  /** One file: what a page loads. */
  readonly page: string;
  /** One file: the module of a worker. */
  readonly worker: string;
  /** What the files for browsers and workers are made of, relative to the folder. */
  readonly bundledFiles: readonly string[];
  readonly remove: () => void;
}

const sources = join(import.meta.dirname, '../../runtimes');

/** Throws when the tarballs are not there, or need anything else to be installed. */
export async function createConsumer(): Promise<Consumer> {
  const { path: folder, remove } = await installPackages();
  const plain = { absWorkingDir: folder, bundle: true, format: 'esm', target: 'es2022' } as const;
  await build({
    ...plain,
    platform: 'neutral',
    packages: 'external',
    entryPoints: [
      join(sources, 'programs/run.ts'),
      ...['command-line', 'page', 'worker'].map((name) => join(sources, `entries/${name}.ts`)),
    ],
    entryNames: '[name]',
    outdir: 'src',
  });
  const bundle = async (outdir: string, entryPoints: string[], conditions?: string[]): Promise<readonly string[]> => {
    const options = { ...plain, platform: 'browser', metafile: true } as const;
    const { metafile } = await build({ ...options, entryPoints, outdir, ...(conditions && { conditions }) });
    return Object.keys(metafile.inputs);
  };
  const forBrowsers = await bundle('browser', ['src/run.js', 'src/page.js']);
  // The conditions that bundlers for workers use.
  const forWorkers = await bundle('worker', ['src/worker.js'], ['workerd', 'worker', 'browser']);

  return {
    folder,
    installed: join(folder, 'src/run.js'),
    bundled: join(folder, 'browser/run.js'),
    commandLine: join(folder, 'src/command-line.js'),
    page: join(folder, 'browser/page.js'),
    worker: join(folder, 'worker/worker.js'),
    bundledFiles: [...new Set([...forBrowsers, ...forWorkers])],
    remove,
  };
}
