import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Compiler } from '../documents/compilers.js';
import { run } from '../run.js';
import type { InstalledApp } from './installed-app.js';

const root = join(import.meta.dirname, '../../..');
const find = createRequire(import.meta.url);

/** All that a consumer may ask of a compiler, declarations of packages included. */
const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  forceConsistentCasingInFileNames: true,
  skipLibCheck: false,
  // TypeScript's own; they take longer than all the rest.
  skipDefaultLibCheck: true,
  target: 'ES2022',
};

/** Flags that 5.4 does not have. */
const younger = { erasableSyntaxOnly: true, noUncheckedSideEffectImports: true };

/** Where an app runs: what it has for types, and how its modules are found. */
const platforms = {
  /** Without `lib.dom.d.ts`. */
  node: { lib: ['ES2022'], types: ['node'], module: 'NodeNext', moduleResolution: 'NodeNext' },
  /** Without `@types/node`, and with an older library than ours: declarations need no more. */
  browser: { lib: ['ES2020', 'DOM', 'DOM.Iterable'], types: [], module: 'ESNext', moduleResolution: 'Bundler' },
};

export interface AppCompilation {
  readonly compiler: Compiler;
  readonly platform: keyof typeof platforms;
  /** Files below the app's folder. */
  readonly include: readonly string[];
  /** Where the JavaScript goes, below the app's folder. Default: nowhere. */
  readonly outDir?: string;
}

/** What a compiler has to say about files of an app. Empty: nothing. */
export async function compileApp(
  { path }: InstalledApp,
  { compiler, platform, include, outDir }: AppCompilation,
): Promise<string> {
  const config = {
    compilerOptions: {
      ...strictest,
      ...(compiler === 'typescript-5.4' ? {} : younger),
      ...platforms[platform],
      typeRoots: [join(root, 'node_modules/@types')],
      ...(outDir === undefined ? { noEmit: true } : { outDir }),
    },
    include,
  };
  const project = join(path, `tsconfig.${compiler}.${platform}.json`);
  writeFileSync(project, JSON.stringify(config));
  const tsc = find.resolve(`${compiler}/package.json`).replace(/package\.json$/, 'bin/tsc');
  const { status, stdout, stderr } = await run(process.execPath, [tsc, '-p', project], { cwd: path });
  return status === 0 ? '' : stdout + stderr;
}

/** Copies the example apps into the app: `apps/`. */
export function copyApps({ path }: InstalledApp): void {
  cpSync(join(root, 'test/package/apps'), join(path, 'apps'), { recursive: true });
}

/** Copies the type tests into the app, with as much of their test runner as they use: `types/`. */
export function copyTypeTests({ path }: InstalledApp): void {
  cpSync(join(root, 'test/types'), join(path, 'types'), {
    recursive: true,
    filter: (from) => !from.endsWith('tsconfig.json'),
  });
  const runner = join(path, 'node_modules/vitest');
  mkdirSync(runner);
  writeFileSync(join(runner, 'package.json'), '{ "name": "vitest", "type": "module", "exports": "./index.js" }');
  writeFileSync(
    join(runner, 'index.d.ts'),
    "export { expectTypeOf } from 'expect-type';\nexport declare function test(name: string, body: () => unknown): void;\n",
  );
  symlinkSync(join(root, 'node_modules/expect-type'), join(path, 'node_modules/expect-type'));
}
