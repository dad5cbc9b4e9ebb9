import { join, resolve } from 'node:path';
import ts from 'typescript';
import { compilerOptions } from '../../../generator/emit/compiler-options.js';
import type { SourceFile } from '../../../generator/emit/source-file.js';

/** A module made of a block of code: `name` says where the block stands. */
export interface DocumentModule {
  readonly name: string;
  readonly text: string;
}

/** Package name → its sources. */
export type Packages = ReadonlyMap<string, readonly Pick<SourceFile, 'path' | 'text'>[]>;

const root = resolve('.cache/documents');

/**
 * What the compiler says about modules that import these packages by name, under the flags of the packages themselves:
 * one program for all. Only what is said about the modules is given, as `name:line: message`.
 */
export function compileModules(modules: readonly DocumentModule[], packages: Packages): readonly string[] {
  const files = new Map(modules.map(({ text }, index) => [join(root, `${index}.ts`), text]));
  for (const [name, sources] of packages) {
    for (const { path, text } of sources) files.set(join(root, 'packages', name, path), text);
  }
  // The modules are no library: nothing of theirs is declared for others.
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  const flags = { ...options, declaration: false, isolatedDeclarations: false };
  const program = ts.createProgram({
    rootNames: modules.map((_, index) => join(root, `${index}.ts`)),
    options: flags,
    host: memoryHost(files, packages, flags),
  });
  return modules.flatMap(({ name }, index) => {
    const source = program.getSourceFile(join(root, `${index}.ts`));
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, messageText }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${name}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}

function memoryHost(
  files: ReadonlyMap<string, string>,
  packages: Packages,
  flags: ts.CompilerOptions,
): ts.CompilerHost {
  const disk = ts.createCompilerHost(flags, true);
  /** Modules that stand somewhere else than their name says. */
  const elsewhere = (specifier: string, containing: string): string | undefined => {
    if (specifier === 'countersign') return resolve('generator/config/define-config.ts');
    if (specifier.startsWith('#')) {
      return containing.replace(/[\\/]src[\\/].*$/, `/src/runtime/${specifier.slice(1)}/node.ts`);
    }
    if (specifier.startsWith('.')) return join(containing, '..', specifier).replace(/\.js$/, '.ts');
    const [scope = '', name = '', entry = 'index'] = specifier.split('/');
    const found = packages.has(`${scope}/${name}`);
    return found ? join(root, 'packages', scope, name, 'src', `${entry}.ts`) : undefined;
  };
  return {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile: (path, version, onError, fresh) => {
      const text = files.get(path);
      return text === undefined
        ? disk.getSourceFile(path, version, onError, fresh)
        : ts.createSourceFile(path, text, version, true);
    },
    resolveModuleNameLiterals: (literals, containing, _redirected, compilerOptions) =>
      literals.map(({ text }) => {
        const path = elsewhere(text, containing);
        return path !== undefined && (files.has(path) || disk.fileExists(path))
          ? { resolvedModule: { resolvedFileName: path, extension: ts.Extension.Ts } }
          : ts.resolveModuleName(text, containing, compilerOptions, disk);
      }),
  };
}
