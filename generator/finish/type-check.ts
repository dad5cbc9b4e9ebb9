import { join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../emit/source-file.js';
import { toolFolder } from '../tool-folder.js';

/** Those of a package's own `tsconfig.json`. */
export const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  noEmit: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
};

/** Compiles packages in memory, before anything touches the disk. A finding is a fault of ours, never of the spec. */
export function typeCheck(packages: ReadonlyMap<string, readonly SourceFile[]>): readonly string[] {
  const root = join(toolFolder(), 'node_modules', '.countersign');
  const files = new Map<string, string>();
  for (const [name, sources] of packages) {
    for (const { path, text } of sources) files.set(join(root, name, path), text);
  }
  const host = memoryHost(files);
  const rootNames = [...files.keys()].filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram({ rootNames, options, host });
  return ts.getPreEmitDiagnostics(program).map((found) =>
    ts
      .formatDiagnostic(found, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      })
      .trim(),
  );
}

function memoryHost(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const disk = ts.createCompilerHost(options, true);
  const crypto = (containing: string) => containing.replace(/[\\/]src[\\/].*$/, '/src/runtime/crypto/node.ts');
  return {
    ...disk,
    // Where `@types/node` is found, wherever the command runs.
    getCurrentDirectory: toolFolder,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile: (path, version, onError, fresh) => {
      const text = files.get(path);
      return text === undefined
        ? disk.getSourceFile(path, version, onError, fresh)
        : ts.createSourceFile(path, text, version, true);
    },
    resolveModuleNameLiterals: (literals, containing, _redirected, compilerOptions) =>
      literals.map(({ text }) =>
        text === '#crypto'
          ? { resolvedModule: { resolvedFileName: crypto(containing), extension: ts.Extension.Ts } }
          : text.startsWith('.') && files.has(relativeFile(containing, text))
            ? { resolvedModule: { resolvedFileName: relativeFile(containing, text), extension: ts.Extension.Ts } }
            : ts.resolveModuleName(text, containing, compilerOptions, disk),
      ),
  };
}

function relativeFile(containing: string, specifier: string): string {
  return join(containing, '..', specifier).replace(/\.js$/, '.ts');
}
