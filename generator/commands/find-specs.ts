import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { UsageError } from '../usage-error.js';

const extensions = new Set(['.yaml', '.yml', '.json']);

/** The specs a command works on: those named, else every one in `specs/`; absolute, sorted, each once. */
export function findSpecs(named: readonly string[], cwd: string): readonly string[] {
  const specs = named.length > 0 ? named.map((spec) => resolve(cwd, spec)) : specsIn(join(cwd, 'specs'));
  const unique = [...new Set(specs)].sort();
  const byName = new Map<string, string>();
  for (const spec of unique) {
    const name = basename(spec, extname(spec));
    const other = byName.get(name);
    if (other !== undefined) throw new UsageError(`${other} and ${spec} would both become the package ${name}`);
    byName.set(name, spec);
  }
  return unique;
}

function specsIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError('no spec is named, and there is no folder specs/ here');
  }
  const specs = readdirSync(folder, { withFileTypes: true })
    // What is no file is told when it is read; an editor's lock is a hidden link to nothing.
    .filter((entry) => extensions.has(extname(entry.name)) && (entry.isFile() || !entry.name.startsWith('.')))
    .map((entry) => join(folder, entry.name));
  if (specs.length === 0) throw new UsageError('specs/ has no .yaml, .yml or .json file');
  return specs;
}
