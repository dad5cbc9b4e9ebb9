import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';
import { publishedApis, tarballOf, type PublishedApi } from './tarballs.js';

/** An app of somebody who has never seen this repository: a folder of its own, the packages installed from tarballs. */
export interface InstalledApp {
  readonly path: string;
  /** The folder of an installed package. */
  readonly folderOf: (api: PublishedApi) => string;
  /** Its `package.json`. */
  readonly manifestOf: (api: PublishedApi) => Manifest;
  readonly remove: () => void;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly [key: string]: unknown;
}

/** Nothing is fetched: a package without dependencies needs no network. */
const install = ['install', '--offline', '--no-audit', '--no-fund', '--silent'];

export async function installPackages(): Promise<InstalledApp> {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-app-')));
  writeFileSync(join(path, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n');
  const { status, stderr } = await run('npm', [...install, ...publishedApis.map(tarballOf)], { cwd: path });
  if (status !== 0) throw new Error(stderr);
  const folderOf = (api: PublishedApi): string => join(path, 'node_modules/@countersign', api);
  return {
    path,
    folderOf,
    manifestOf: (api) => JSON.parse(readFileSync(join(folderOf(api), 'package.json'), 'utf8')) as Manifest,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Names of the modules that a consumer may import, such as `@acme/api/core`; `package.json` is none. */
export function entriesOf({ name, exports }: Manifest): readonly string[] {
  return Object.keys(exports)
    .filter((entry) => entry !== './package.json')
    .map((entry) => name + entry.slice(1));
}

/** Every file below a folder, relative to it, sorted. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
