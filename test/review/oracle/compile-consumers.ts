import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../../../generator/emit/source-file.js';

/** The strictness of a careful consumer. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: false,
  noImplicitReturns: true,
  skipLibCheck: true,
};

const root = '/packages';
const templates = join(import.meta.dirname, '../../../templates');

/** A package in memory, and a module beside it. */
export interface Consumer {
  readonly files: readonly SourceFile[];
  readonly text: string;
}

/** What the compiler says of each consumer: one program for all, and one runtime, so that it is parsed and checked once. */
export function compileConsumers(consumers: ReadonlyMap<string, Consumer>): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string>();
  for (const [name, { files: sources, text }] of consumers) {
    for (const { path, text: source, kind } of sources) {
      if (kind !== 'runtime' && path.endsWith('.ts')) files.set(posix.join(root, name, path), source);
    }
    files.set(useOf(name), text);
  }
  const rootNames = [...consumers.keys()].map(useOf);
  const program = ts.createProgram({ rootNames, options, host: memoryHost(files) });
  return new Map(
    [...consumers.keys()].map((name) => {
      const file = program.getSourceFile(useOf(name));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}

function useOf(name: string): string {
  return posix.join(root, name, 'use.ts');
}

function memoryHost(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const disk = ts.createCompilerHost(options, true);
  const resolved = (path: string) => ({
    resolvedModule: { resolvedFileName: path, extension: ts.Extension.Ts },
  });
  return {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile: (path, version) => {
      const text = files.get(path) ?? readFileSync(path, 'utf8');
      return ts.createSourceFile(path, text, version, true);
    },
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => {
        if (text.startsWith('#')) return resolved(join(templates, 'runtime', text.slice(1), 'web.ts'));
        if (!text.startsWith('.')) return { resolvedModule: undefined };
        const path = posix.join(containing, '..', text).replace(/\.js$/, '.ts');
        return resolved(path.replace(/^\/packages\/.*\/src\/runtime\//, `${templates}/runtime/`));
      }),
  };
}
