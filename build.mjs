// Builds what is not committed, and only what changed since the last time; contents tell, not time stamps.
//   node build.mjs            the command and what a configuration imports, bundled: generator/ → dist/
//   node build.mjs packages   the generated packages, compiled: generated/<api>/src → generated/<api>/dist
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const [target = 'command'] = process.argv.slice(2);

switch (target) {
  case 'command':
    await whenStale('command', { sources: ['generator', 'specs/extensions'], output: 'dist/cli.js', make: bundle });
    break;
  case 'packages':
    await Promise.all(packageFolders().map(buildPackage));
    break;
  default:
    console.error(`build.mjs: no such target: ${target}`);
    process.exitCode = 2;
}

/** Dependencies stay outside; only our own files become one. */
async function bundle() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'generator/cli.ts', config: 'generator/config/define-config.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  const { default: ts } = await import('typescript');
  const source = readFileSync(join(root, 'generator/config/define-config.ts'), 'utf8');
  writeFileSync(join(root, 'dist/config.d.ts'), ts.transpileDeclaration(source, {}).outputText);
}

function packageFolders() {
  const generated = join(root, 'generated');
  if (!existsSync(generated)) return [];
  return readdirSync(generated).filter((name) => existsSync(join(generated, name, 'tsconfig.json')));
}

async function buildPackage(name) {
  const folder = `generated/${name}`;
  const sources = ['src', 'package.json', 'tsconfig.json'].map((path) => `${folder}/${path}`);
  await whenStale(name, { sources, output: `${folder}/dist`, make: () => compile(folder) });
}

async function compile(folder) {
  rmSync(join(root, folder, 'dist'), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const status = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsc, '-p', folder], { cwd: root, stdio: 'inherit' });
    child.once('error', reject).once('close', resolve);
  });
  if (status !== 0) throw new Error(`${folder} does not compile`);
}

/** Makes `output` unless it stands and the sources are those of the last time. */
async function whenStale(name, { sources, output, make }) {
  const stamp = join(root, '.cache/build', name);
  const wanted = hashOf(['build.mjs', 'package-lock.json', ...sources]);
  const isFresh = existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isFresh) return;
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** One hash over the names and the contents of files and folders. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf).sort()) {
    const content = createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex');
    hash.update(`${path} ${content}\n`);
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  return stat.isDirectory() ? readdirSync(join(root, path)).flatMap((name) => filesOf(`${path}/${name}`)) : [path];
}
