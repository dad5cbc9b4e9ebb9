import { join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../emit/source-file.js';
import { toolFolder } from '../tool-folder.js';
import { memoryHost } from './memory-host.js';

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

/** Compiles packages in memory. What it gives is wrong with them: a fault of ours, never of the spec. */
export type TypeCheck = (packages: ReadonlyMap<string, readonly SourceFile[]>) => readonly string[];

/**
 * A check that goes on from what it knows: files that are as they were are not read again, and of packages that it has
 * seen before only what a change reaches is checked again.
 */
export function typeChecker(): TypeCheck {
  const root = join(toolFolder(), 'node_modules', '.countersign');
  const parsed = new Map<string, ts.SourceFile>();
  const programs = new Map<string, ts.SemanticDiagnosticsBuilderProgram>();
  const declared = new WeakSet<ts.SourceFile>();
  return (packages) => {
    const files = new Map<string, string>();
    for (const [name, sources] of packages) {
      for (const { path, text } of sources) files.set(join(root, name, path), text);
    }
    const host = memoryHost(files, { options, parsed });
    const rootNames = [...files.keys()].filter((path) => path.endsWith('.ts'));
    const names = [...packages.keys()].join();
    const program = ts.createSemanticDiagnosticsBuilderProgram(rootNames, options, host, programs.get(names));
    const faults = everyDiagnostic(program, declared).map((found) => shown(found, root));
    programs.set(names, program);
    return faults;
  };
}

/** Compiles packages in memory, before anything touches the disk. */
export const typeCheck: TypeCheck = (packages) => typeChecker()(packages);

/** Reads what every package is checked with, before there is one. */
export function warmUp(check: TypeCheck): void {
  check(new Map([['none', [{ path: 'src/index.ts', text: 'export {};\n', kind: 'typescript' }]]]));
}

/** What `tsc` would print before it emits. */
function everyDiagnostic(
  program: ts.SemanticDiagnosticsBuilderProgram,
  declared: WeakSet<ts.SourceFile>,
): readonly ts.Diagnostic[] {
  return ts.sortAndDeduplicateDiagnostics([
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
    ...program.getSourceFiles().flatMap((file) => declarationDiagnostics(program, file, declared)),
  ]);
}

/** With `isolatedDeclarations` a file says by itself what it declares: one that was sound still is. */
function declarationDiagnostics(
  program: ts.SemanticDiagnosticsBuilderProgram,
  file: ts.SourceFile,
  declared: WeakSet<ts.SourceFile>,
): readonly ts.Diagnostic[] {
  if (file.isDeclarationFile || declared.has(file)) return [];
  const found = program.getDeclarationDiagnostics(file);
  if (found.length === 0) declared.add(file);
  return found;
}

function shown(found: ts.Diagnostic, root: string): string {
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  return ts.formatDiagnostic(found, host).trim();
}
