import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { toolFolder } from '../tool-folder.js';
import { platformFolder } from './platform-modules.js';
import type { SourceFile } from './source-file.js';

/** The runtime files that the given modules reach by their imports, byte for byte. */
export function runtimeFiles(modules: readonly SourceFile[]): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  const pending = modules.flatMap((module) => importedFiles(module));
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (files.has(path)) continue;
    const { file, imported } = runtimeFile(path);
    files.set(path, file);
    pending.push(...imported);
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface RuntimeFile {
  readonly file: SourceFile;
  /** Paths of others, counted from `src/`. */
  readonly imported: readonly string[];
}

/** By path: packages share most of them, and they do not change while a command runs. */
const read = new Map<string, RuntimeFile>();

function runtimeFile(path: string): RuntimeFile {
  const known = read.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(toolFolder(), 'templates', path), 'utf8');
  const file: SourceFile = { path: `src/${path}`, text, kind: 'runtime' };
  const made = { file, imported: importedFiles(file) };
  read.set(path, made);
  return made;
}

/** What a file below `src/` imports of the runtime, counted from `src/`. */
function importedFiles({ path, text }: SourceFile): readonly string[] {
  const folder = posix.dirname(path.replace(/^src\//, ''));
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?['"]([^'"]+)['"]/g)].flatMap(([, specifier = '']) => {
    const platform = platformFolder(specifier);
    if (platform !== undefined) return [`${platform}/node.ts`, `${platform}/web.ts`];
    if (!specifier.startsWith('.')) return [];
    const target = posix.join(folder, specifier).replace(/\.js$/, '.ts');
    return target.startsWith('runtime/') ? [target] : [];
  });
}
