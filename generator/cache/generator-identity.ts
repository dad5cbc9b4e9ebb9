import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { builtFolder, toolFolder } from '../tool-folder.js';
import { hashOfFile } from '../write/hash-of-file.js';
import { contentHash } from './content-hash.js';

/**
 * A hash of all that makes output out of input: the built command and the templates by their contents, what they depend
 * on by its `package.json`, and Node.js. Nothing where the command does not run as it was built: then nothing says what
 * it consists of. Asked once: a process that goes on runs what it was started with, whatever has become of the files.
 */
export function generatorIdentity(): string | undefined {
  if (builtFolder() === undefined) return undefined;
  identity ??= identityOf(toolFolder());
  return identity;
}

let identity: string | undefined;

/** The identity of the generator whose package is in a folder. */
export function identityOf(root: string): string {
  const own = ['package.json', ...filesBelow(root, 'dist', /\.(?:c?js|json)$/), ...filesBelow(root, 'templates', /./)];
  const parts = own.map((path) => `${path} ${hashOfFile(join(root, path))}`);
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys(dependencies)) parts.push(`${name} ${manifestHash(root, name)}`);
  const { version, platform, arch } = process;
  return contentHash([version, platform, arch, ...parts].join('\n'));
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

function filesBelow(root: string, folder: string, wanted: RegExp): readonly string[] {
  const paths = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path, wanted);
    return wanted.test(entry.name) ? [path] : [];
  });
  return paths.sort();
}

/** Of the package that an import of this name would find. */
function manifestHash(root: string, name: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'package.json');
    const hash = basename(folder) === 'node_modules' ? undefined : hashOfFile(path);
    if (hash !== undefined) return hash;
    if (folder === dirname(folder)) return 'missing';
  }
}
