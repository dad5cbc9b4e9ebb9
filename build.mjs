// Builds what is not committed, and only what changed since the last time; contents tell, not time stamps.
//   node build.mjs            the command and what a configuration imports, bundled: generator/ → dist/; and what the
//                             runtime declares: templates/runtime/ → dist/
//   node build.mjs packages   the generated packages, compiled: generated/<api>/src → generated/<api>/dist
//   node build.mjs runtimes   the runtimes that packages are tested on, installed: test/runtimes/node_modules, 900 MB
//   node build.mjs bench      the benchmarks and what they measure: bench/ → .cache/bench/
//   node build.mjs peers      what is measured beside it, installed: bench/node_modules, 400 MB
//   node build.mjs tarballs   both, and packed as they are published: .cache/tarballs/<api>.tgz and countersign.tgz
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const [target = 'command'] = process.argv.slice(2);

switch (target) {
  case 'command':
    await buildCommand();
    break;
  case 'packages':
    await Promise.all(packageFolders().map(buildPackage));
    break;
  case 'runtimes':
    await install('test/runtimes');
    break;
  case 'bench':
    await buildCommand();
    await Promise.all(packageFolders().map(buildPackage));
    await bundleProgram('bench/bench.ts', '.cache/bench/bench.mjs');
    break;
  case 'peers':
    await install('bench');
    break;
  case 'tarballs':
    await buildCommand();
    await Promise.all(packageFolders().map(buildPackage));
    await packCommand();
    for (const name of packageFolders()) await packPackage(name);
    break;
  default:
    console.error(`build.mjs: no such target: ${target}`);
    process.exitCode = 2;
}

async function buildCommand() {
  await whenStale('command', {
    sources: ['build', 'generator', 'specs/extensions'],
    output: 'dist/cli.js',
    make: bundle,
  });
  await whenStale('runtime', {
    sources: ['generator/finish', 'templates/runtime'],
    output: 'dist/runtime-declarations.json',
    make: declareRuntime,
  });
}

/** Checked here once, the runtime is not checked again with each package. */
async function declareRuntime() {
  const program = '.cache/build/declare-runtime.mjs';
  await bundleProgram('generator/finish/declare-runtime.ts', program);
  const { declareRuntime } = await import(pathToFileURL(join(root, program)).href);
  writeFileSync(join(root, 'dist/runtime-declarations.json'), JSON.stringify(declareRuntime()));
}

async function bundle() {
  const { bundleCommand } = await import('./build/bundle.mjs');
  await bundleCommand(root);
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

/**
 * File by file in place, so that whoever reads `dist` meanwhile finds all of it. It has to be that very folder: the
 * compiler finds the sources behind `#crypto` by it.
 */
async function compile(folder) {
  const dist = join(root, folder, 'dist');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const printed = await run(process.execPath, [tsc, '-p', folder, '--listEmittedFiles'], { captured: true });
  const emitted = new Set([...printed.matchAll(/^TSFILE: (.*)$/gm)].map(([, path]) => resolve(path)));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !emitted.has(path)) rmSync(path);
  }
}

/** As its lock file says. Node.js and Bun come by install scripts, which package.json of the folder allows by name. */
async function install(folder) {
  const sources = ['package.json', 'package-lock.json'].map((file) => `${folder}/${file}`);
  const make = () => run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel', 'error']);
  await whenStale(basename(folder), { sources, output: `${folder}/node_modules`, make });
}

/** For what is run here, and not published. */
async function bundleProgram(entry, outfile) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

async function packCommand() {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await packWhenStale('countersign', { folder: '.', files });
}

async function packPackage(name) {
  const folder = `generated/${name}`;
  await packWhenStale(name, { folder, files: readdirSync(join(root, folder)).map((file) => `${folder}/${file}`) });
}

/** Under a name without a version. What `prepack` and `prepare` would make has been made. */
async function packWhenStale(name, { folder, files }) {
  const output = `.cache/tarballs/${name}.tgz`;
  const make = async () => {
    mkdirSync(join(root, '.cache/tarballs'), { recursive: true });
    const to = mkdtempSync(join(root, '.cache/pack-'));
    await run('npm', ['pack', `./${folder}`, '--ignore-scripts', '--silent', '--pack-destination', to]);
    renameSync(join(to, readdirSync(to)[0]), join(root, output));
    rmSync(to, { recursive: true });
  };
  await whenStale(`${name}.tgz`, { sources: ['package.json', ...files], output, make });
}

/** Runs a program to its end. Gives what it printed where that is captured; else it is shown. */
async function run(program, args, { captured = false } = {}) {
  let printed = '';
  const status = await new Promise((done, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', captured ? 'pipe' : 'inherit', 'inherit'] });
    child.stdout?.setEncoding('utf8').on('data', (text) => (printed += text));
    child.once('error', reject).once('close', done);
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${printed}`);
  return printed;
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
