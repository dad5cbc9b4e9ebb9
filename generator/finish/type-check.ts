import { join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../emit/source-file.js';
import { toolFolder } from '../tool-folder.js';
import { memoryHost, versionOf, type ParsedFile } from './memory-host.js';
import { builtDeclarations, declared, type RuntimeDeclarations } from './runtime-declarations.js';

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

/** What a check finds, and what it leaves. */
export interface Checked {
  /** What is wrong with the packages: a fault of ours, never of the spec. */
  readonly faults: readonly string[];
  /** Hashes of what has been proven, for a later check of packages of these names; none where there are faults, or this checker has left one before. */
  readonly proof?: string;
}

/** Compiles packages in memory. `earlier` is the proof that another check has left. */
export type TypeCheck = (packages: ReadonlyMap<string, readonly SourceFile[]>, earlier?: string) => Checked;

/** As it stands in a proof. */
interface Proof {
  /** The compiler's own, as `tsc --incremental` keeps it. */
  readonly info: string;
  /** Files that have been found to declare what they export, by the hash of their text. */
  readonly declared: readonly string[];
}

/**
 * A check that goes on from what it knows: files that are as they were are not read again, and of packages that it has
 * seen before, or has a proof of, only what a change reaches is checked again. Files of the runtime that were checked
 * when the command was built are not: `declarations` stand for them.
 */
export function typeChecker(declarations: RuntimeDeclarations = builtDeclarations()): TypeCheck {
  const root = join(toolFolder(), 'node_modules', '.countersign');
  const parsed = new Map<string, ParsedFile>();
  const programs = new Map<string, ts.SemanticDiagnosticsBuilderProgram>();
  const sound = new Set<string>();
  return (packages, earlier) => {
    const files = new Map<string, string>();
    let types: string[] = [];
    for (const [name, sources] of packages) {
      for (const source of sources) {
        const { path, text } = declared(source, declarations);
        files.set(join(root, name, path), text);
        // Nothing else knows of Node.js, and its declarations are half of all there is to read.
        if (source.kind === 'runtime' && path === source.path) types = options.types ?? [];
      }
    }
    const incremental = { ...options, types, incremental: true, tsBuildInfoFile: join(root, 'proof.json') };
    const host = memoryHost(files, { options: incremental, parsed });
    const rootNames = [...files.keys()].filter((path) => /(?<!\.d)\.ts$/.test(path));
    const names = [...packages.keys()].join();
    const seen = programs.get(names);
    let before = seen;
    if (before === undefined && earlier !== undefined) {
      const proof = JSON.parse(earlier) as Proof;
      before = ts.readBuilderProgram(incremental, { ...host, readFile: () => proof.info });
      for (const hash of proof.declared) sound.add(hash);
    }
    const program = ts.createSemanticDiagnosticsBuilderProgram(rootNames, incremental, host, before);
    const faults = everyDiagnostic(program, sound).map((found) => shown(found, root));
    programs.set(names, program);
    // While it runs it knows more than a proof says, and who has saved a spec waits.
    return { faults, ...(faults.length === 0 && seen === undefined ? leftBy(program) : {}) };
  };
}

function leftBy(program: ts.SemanticDiagnosticsBuilderProgram): { readonly proof?: string } {
  let info: string | undefined;
  program.emit(undefined, (_path, text) => (info = text));
  if (info === undefined) return {};
  const own = program.getSourceFiles().filter((file) => !file.isDeclarationFile);
  const proof: Proof = { info, declared: own.map(versionOf) };
  return { proof: JSON.stringify(proof) };
}

/** Compiles packages in memory, before anything touches the disk. */
export function typeCheck(packages: ReadonlyMap<string, readonly SourceFile[]>): readonly string[] {
  return typeChecker()(packages).faults;
}

/** Reads what every package is checked with, before there is one. */
export function warmUp(check: TypeCheck): void {
  check(new Map([['none', [{ path: 'src/index.ts', text: 'export {};\n', kind: 'typescript' }]]]));
}

/** What `tsc` would print before it emits. */
function everyDiagnostic(program: ts.SemanticDiagnosticsBuilderProgram, sound: Set<string>): readonly ts.Diagnostic[] {
  return ts.sortAndDeduplicateDiagnostics([
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
    ...program.getSourceFiles().flatMap((file) => declarationDiagnostics(program, file, sound)),
  ]);
}

/** With `isolatedDeclarations` a file says by itself what it declares: one that was sound still is. */
function declarationDiagnostics(
  program: ts.SemanticDiagnosticsBuilderProgram,
  file: ts.SourceFile,
  sound: Set<string>,
): readonly ts.Diagnostic[] {
  if (file.isDeclarationFile || sound.has(versionOf(file))) return [];
  const found = program.getDeclarationDiagnostics(file);
  if (found.length === 0) sound.add(versionOf(file));
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
