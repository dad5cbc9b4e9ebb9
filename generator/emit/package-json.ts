import type { PackagePlan } from '../plan/package-plan.js';
import { compilerOptions } from './compiler-options.js';
import { onlyReceives } from './only-receives.js';
import { platformModules } from './platform-modules.js';
import { hasPages } from './readme-operations.js';
import type { SourceFile } from './source-file.js';
import { verifiableSchemes } from './verify.js';

/** For every shell. */
const cleanDist = `node -e "fs.rmSync('dist', { recursive: true, force: true })"`;

/** `package.json`: ESM, no dependencies, nothing that runs on installation. */
export function emitPackageJson(plan: PackagePlan, entries: readonly string[]): SourceFile {
  const manifest = {
    name: plan.packageName,
    version: plan.version,
    description: oneLine(`${plan.model.title}: ${purpose(plan)}`),
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    files: ['dist', 'src', ...(hasPages(plan) ? ['docs'] : []), 'CHANGELOG.md'],
    exports: Object.fromEntries<unknown>([
      ...entries.map((entry): [string, unknown] => [
        entry === 'index' ? '.' : `./${entry}`,
        { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` },
      ]),
      ['./package.json', './package.json'],
    ]),
    imports: Object.fromEntries(
      platformModules.map((name) => [
        `#${name}`,
        { node: `./dist/runtime/${name}/node.js`, default: `./dist/runtime/${name}/web.js` },
      ]),
    ),
    // Modules that are gone leave nothing behind in a tarball.
    scripts: { clean: cleanDist, build: 'tsc -p tsconfig.json', prepack: 'npm run clean && npm run build' },
  };
  return { path: 'package.json', text: `${JSON.stringify(manifest, null, 2)}\n`, kind: 'verbatim' };
}

/** What somebody looks for in a registry. */
function purpose(plan: PackagePlan): string {
  if (onlyReceives(plan)) {
    const checked = verifiableSchemes(plan).length > 0;
    return `the types of what it sends${checked ? ', and a check of the signatures' : ''}`;
  }
  const isSigned = plan.schemes.some(({ signing }) => signing !== undefined && signing.direction !== 'inbound');
  return `a typed client${isSigned ? ' that signs its requests' : ''}`;
}

/** `tsconfig.json`: the strictest flags that TypeScript has. */
export function emitTsconfig(): SourceFile {
  const config = {
    compilerOptions: { ...compilerOptions, rootDir: 'src', outDir: 'dist', declarationMap: true, sourceMap: true },
    include: ['src'],
  };
  return { path: 'tsconfig.json', text: `${JSON.stringify(config, null, 2)}\n`, kind: 'json' };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
