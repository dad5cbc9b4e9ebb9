import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.js';

export interface Observed {
  /**
   * URLs and paths of all that was loaded but Node.js's own modules: ECMAScript modules and the libraries of the built
   * command first, then CommonJS ones.
   */
  readonly modules: readonly string[];
  /** Both outputs. */
  readonly printed: string;
}

const hooks = (log: string): string => `
import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  if (!url.startsWith('node:')) appendFileSync(${JSON.stringify(log)}, url + '\\n');
  return next(url, context);
}`;

const start = (hooksFile: string, log: string): string => `
import { appendFileSync } from 'node:fs';
import { createRequire, register, syncBuiltinESMExports } from 'node:module';
const require = createRequire(import.meta.url);
const { cache } = require;
const vm = require('node:vm');
// What a library of the command is loaded by.
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    appendFileSync(${JSON.stringify(log)}, (options?.filename ?? 'script') + '\\n');
  }
};
syncBuiltinESMExports();
register(${JSON.stringify(hooksFile)});
process.on('exit', () => appendFileSync(${JSON.stringify(log)}, Object.keys(cache).join('\\n')));`;

/** Runs `countersign` as a process of its own and sees what it loads. */
export async function loadedModules(args: readonly string[], { cwd }: { readonly cwd: string }): Promise<Observed> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-loaded-'));
  try {
    const [log, hooksFile, startFile] = [join(folder, 'log.txt'), join(folder, 'hooks.mjs'), join(folder, 'start.mjs')];
    writeFileSync(log, '');
    writeFileSync(hooksFile, hooks(log));
    writeFileSync(startFile, start(pathToFileURL(hooksFile).href, log));
    const cli = join(import.meta.dirname, '../../dist/cli.js');
    const { stdout, stderr } = await run(process.execPath, ['--import', startFile, cli, ...args], { cwd });
    const modules = readFileSync(log, 'utf8').split('\n');
    return {
      modules: [...new Set(modules)].filter((url) => url !== '' && !url.includes(startFile)),
      printed: stdout + stderr,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
