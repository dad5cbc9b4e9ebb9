import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { tarballs } from './tarballs.js';
import { run } from '../run.js';

/** A project of its own, outside the repository, that has installed the tarballs of the packages. */
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
  /** What the file for browsers is made of, as paths in the consumer's folder. */
  readonly bundledFiles: readonly string[];
  readonly remove: () => Promise<void>;
}

const sources = fileURLToPath(new URL('../../runtimes/', import.meta.url));

/** Throws when the tarballs are not there, or need anything else to be installed. */
export async function createConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-consumer-'));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await install(folder);

  const plain = { absWorkingDir: folder, bundle: true, format: 'esm', target: 'es2022', metafile: true } as const;
  const source = (path: string): string => join(sources, path);
  await build({
    ...plain,
    platform: 'neutral',
    packages: 'external',
    external: ['node:*'],
    entryPoints: {
      programs: source('programs/run.ts'),
      'command-line': source('entries/command-line.ts'),
      page: source('entries/page.ts'),
      worker: source('entries/worker.ts'),
    },
    outdir: 'src',
  });
  const browsers = { ...plain, platform: 'browser', outdir: 'browser' } as const;
  const { metafile } = await build({ ...browsers, entryPoints: ['src/programs.js', 'src/page.js'] });
  // The conditions that bundlers for workers use.
  const conditions = ['workerd', 'worker', 'browser'];
  await build({ ...plain, platform: 'browser', conditions, entryPoints: ['src/worker.js'], outdir: 'worker' });

  return {
    folder,
    installed: join(folder, 'src/programs.js'),
    bundled: join(folder, 'browser/programs.js'),
    commandLine: join(folder, 'src/command-line.js'),
    page: join(folder, 'browser/page.js'),
    worker: join(folder, 'worker/worker.js'),
    bundledFiles: Object.keys(metafile.inputs),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Without a network: the packages have no dependencies. */
async function install(folder: string): Promise<void> {
  const options = ['--offline', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  const { status, stderr } = await run('npm', ['install', ...options, ...tarballs()], { cwd: folder });
  if (status !== 0) throw new Error(`npm install of the tarballs failed:\n${stderr}`);
}
