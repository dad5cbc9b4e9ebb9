import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from '../run.js';

const find = createRequire(import.meta.url);

/** The compilers that generated code has to satisfy: the name is that of the installed package. */
export type Compiler = 'typescript-5.4' | 'typescript' | 'typescript-7';

/** Flags beyond those of a package's own `tsconfig.json`: a consumer may have any of them. */
const stricter = {
  skipLibCheck: false,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
};

interface TsConfig {
  readonly compilerOptions: Readonly<Record<string, unknown>>;
}

export interface Compilation {
  readonly compiler: Compiler;
  /** With a folder for each package, in one program. */
  readonly folder: string;
  readonly packages: readonly string[];
}

/** What a compiler has to say about written packages, under their own flags and stricter ones. Empty: nothing. */
export async function compile({ compiler, folder, packages }: Compilation): Promise<string> {
  const [first = ''] = packages;
  const own = (JSON.parse(readFileSync(join(folder, first, 'tsconfig.json'), 'utf8')) as TsConfig).compilerOptions;
  // Both are younger than 5.4.
  const { isolatedDeclarations, erasableSyntaxOnly, ...older } = own;
  const program = join(folder, `.${compiler}`);
  shareRuntime(folder, packages, program);
  const config = {
    compilerOptions: {
      ...older,
      ...(compiler === 'typescript-5.4' ? {} : { isolatedDeclarations, erasableSyntaxOnly }),
      ...stricter,
      noEmit: true,
      rootDir: '.',
      rootDirs: ['.', ...packages],
      typeRoots: [join(import.meta.dirname, '../../../node_modules/@types')],
      paths: { '#crypto': ['./runtime/crypto/node.ts'], '#network': ['./runtime/network/node.ts'] },
    },
    include: ['runtime', ...packages],
  };
  writeFileSync(join(program, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(program, 'package.json'), '{ "type": "module" }');
  const tsc = find.resolve(`${compiler}/package.json`).replace(/package\.json$/, 'bin/tsc');
  const { status, stdout, stderr } = await run(process.execPath, [tsc, '-p', program], { cwd: program });
  rmSync(program, { recursive: true });
  return status === 0 ? '' : stdout + stderr;
}

/**
 * The sources of packages, with one runtime for all: it is the same in each, as far as it is there, and more than the
 * rest. `rootDirs` has the compiler find it where a package would have its own.
 */
function shareRuntime(folder: string, packages: readonly string[], program: string): void {
  for (const name of packages) {
    const runtime = join(folder, name, 'src', 'runtime');
    cpSync(join(folder, name, 'src'), join(program, name), { recursive: true, filter: (path) => path !== runtime });
    cpSync(runtime, join(program, 'runtime'), { recursive: true });
  }
}
