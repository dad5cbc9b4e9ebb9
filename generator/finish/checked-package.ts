import { createHash } from 'node:crypto';
import type { SourceFile } from '../emit/source-file.js';
import { compilerOptions } from '../emit/compiler-options.js';
import { declared, type RuntimeDeclarations } from './runtime-declarations.js';

/** A package as the compiler reads it. */
export interface CheckedPackage {
  /** Path of its project file. */
  readonly project: string;
  /** By path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The code of a package, with what else a compiler has to know. */
export function checkedPackage(sources: readonly SourceFile[], declarations: RuntimeDeclarations): CheckedPackage {
  const files = new Map<string, string>();
  let types: readonly string[] = [];
  for (const source of sources) {
    const { path, text } = declared(source, declarations);
    files.set(path, text);
    // Nothing else knows of Node.js, and its declarations are half of all there is to read.
    if (source.kind === 'runtime' && path === source.path) types = compilerOptions.types;
  }
  // Declarations are read where they are imported.
  const roots = [...files.keys()].filter((path) => /(?<!\.d)\.ts$/.test(path));
  const project = JSON.stringify({ compilerOptions: { ...compilerOptions, types, noEmit: true }, files: roots });
  // The compiler reads a project once: another one has another name.
  const path = `tsconfig.${createHash('sha256').update(project).digest('hex')}.json`;
  return { project: path, files: files.set(path, project).set('package.json', JSON.stringify(manifest)) };
}

/** `#crypto` as Node.js finds it. */
const manifest = { type: 'module', imports: { '#*': './src/runtime/*/node.js' } };
