import { API, type Diagnostic, type Project, type Snapshot } from 'typescript-7/unstable/sync';
import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';
import { toolFolder } from '../tool-folder.js';
import { checkedPackage } from './checked-package.js';
import { memoryFiles, type FileChanges, type MemoryFiles } from './memory-files.js';
import { builtDeclarations, type RuntimeDeclarations } from './runtime-declarations.js';

/** A compiler that stays, and reads again only what has changed of a package that it has seen before. */
export interface TypeChecker {
  /** What is wrong with packages, of which it sees the code: a fault of ours, never of the spec. */
  check(packages: ReadonlyMap<string, readonly SourceFile[]>): readonly string[];
  end(): void;
}

/**
 * Starts a compiler, which is a process of its own; packages are in memory. Files of the runtime that were checked when
 * the command was built are not checked again: `declarations` stand for them.
 */
export function typeChecker(declarations: RuntimeDeclarations = builtDeclarations()): TypeChecker {
  // Where `@types/node` is found, wherever the command runs.
  const root = `${toolFolder().replaceAll('\\', '/')}/node_modules/.countersign`;
  const memory = memoryFiles(root);
  const compiler = new API({ cwd: root, fs: memory.system });
  /** Project files, by name of the package. */
  const projects = new Map<string, string>();
  let snapshot: Snapshot | undefined;
  return {
    check(packages) {
      const [opened, closed, changes]: [string[], string[], FileChanges[]] = [[], [], []];
      for (const [name, sources] of packages) {
        const { project, files } = checkedPackage(sources, declarations);
        changes.push(memory.put(name, files));
        const [before, path] = [projects.get(name), `${root}/${name}/${project}`];
        if (before === path) continue;
        opened.push(path);
        if (before !== undefined) closed.push(before);
        projects.set(name, path);
      }
      const fileChanges = together(changes);
      const latest = compiler.updateSnapshot({ openProjects: opened, closeProjects: closed, fileChanges });
      // What the two have in common stays.
      snapshot?.dispose();
      snapshot = latest;
      const faults = [...packages.keys()].flatMap((name) => faultsOf(latest.getProject(projects.get(name) ?? '')));
      return [...new Set(faults.map((fault) => shown(fault, root, memory)))];
    },
    end: () => {
      compiler.close();
    },
  };
}

/** Compiles packages in memory, once. */
export function typeCheck(packages: ReadonlyMap<string, readonly SourceFile[]>): readonly string[] {
  const checker = typeChecker();
  try {
    return checker.check(packages);
  } finally {
    checker.end();
  }
}

/** Has a compiler read what every package is checked with, before there is one. */
export function warmUp(checker: TypeChecker): void {
  checker.check(new Map([['none', [{ path: 'src/index.ts', text: 'export {};\n', kind: 'typescript' }]]]));
}

function together(changes: readonly FileChanges[]): Record<keyof FileChanges, string[]> {
  return {
    created: changes.flatMap(({ created }) => created),
    changed: changes.flatMap(({ changed }) => changed),
    deleted: changes.flatMap(({ deleted }) => deleted),
  };
}

/** What `tsc` would print before it emits. */
function faultsOf(project: Project | undefined): readonly Diagnostic[] {
  if (project === undefined) throw new InternalError('the compiler does not know a package that it was given', []);
  const { program } = project;
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getProgramDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getBindDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
    ...program.getDeclarationDiagnostics(),
  ];
}

/** As `tsc` prints it: line and column count from 1, in UTF-16. */
function shown(fault: Diagnostic, root: string, memory: MemoryFiles): string {
  const said = `error TS${String(fault.code)}: ${messages(fault).join('\n')}`;
  const content = memory.text(fault.fileName ?? '');
  if (fault.fileName === undefined || content === undefined) return said;
  const lines = content.slice(0, fault.pos).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return `${fault.fileName.slice(root.length + 1)}(${String(lines.length)},${String(column)}): ${said}`;
}

function messages({ text, messageChain = [] }: Diagnostic): readonly string[] {
  return [text, ...messageChain.flatMap(messages).map((line) => `  ${line}`)];
}
