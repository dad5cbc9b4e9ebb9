import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { compilerOptions } from '../emit/compiler-options.js';
import type { SourceFile } from '../emit/source-file.js';
import { toolFolder } from '../tool-folder.js';
import { textHash, type RuntimeDeclarations } from './runtime-declarations.js';
import { typeChecker } from './type-check.js';

/**
 * Checks the runtime, all of it, as packages are checked, and gives what it declares: who makes packages of it need not
 * check it again. Throws with all that is wrong.
 */
export function declareRuntime(files: readonly SourceFile[] = runtimeSources()): RuntimeDeclarations {
  const checker = typeChecker({});
  const faults = checker.check(new Map([['runtime', files]]));
  checker.end();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return Object.fromEntries(files.map(({ path, text }) => [textHash(text), declarationOf(path, text)]));
}

function runtimeSources(): readonly SourceFile[] {
  const folder = join(toolFolder(), 'templates', 'runtime');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return paths.sort().map((path) => ({
    path: `src/runtime/${path.replaceAll('\\', '/')}`,
    text: readFileSync(join(folder, path), 'utf8'),
    kind: 'runtime',
  }));
}

/** With `isolatedDeclarations` a file says it by itself. */
function declarationOf(path: string, text: string): string {
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, '');
  return ts.transpileDeclaration(text, { compilerOptions: { ...options, removeComments: true }, fileName: path })
    .outputText;
}
