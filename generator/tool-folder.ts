import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this tool's own package: where `templates/` is, in a checkout and when it is installed. */
export function toolFolder(): string {
  found ??= findFolder();
  return found;
}

let found: string | undefined;

function findFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isOurs(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the package.json of this tool is missing');
    folder = parent;
  }
  return folder;
}

/** The folder of the built command, where that is what runs; nothing where its sources do. */
export function builtFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return here === join(toolFolder(), 'dist') ? here : undefined;
}

/** The version of this tool. */
export function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(join(toolFolder(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

function isOurs(path: string): boolean {
  return existsSync(path) && /"name":\s*"countersign"/.test(readFileSync(path, 'utf8'));
}
