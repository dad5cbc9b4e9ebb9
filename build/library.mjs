// Part of the built command: loads what is bundled into a library, with the code that V8 compiled the last time.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** Package, as it is imported → file of the library that has it. The build fills it in. */
const files = LIBRARY_FILES;

const here = dirname(fileURLToPath(import.meta.url));
const builtin = createRequire(import.meta.url);
const loaded = new Map();

/** What an import of a bundled package gives. */
export function library(specifier) {
  const file = files[specifier];
  if (file === undefined) return builtin(specifier);
  if (!loaded.has(file)) loaded.set(file, load(file));
  return loaded.get(file)[specifier]();
}

/** The file has its content in its name, so compiled code is never that of another one. */
function load(file) {
  const path = join(here, file);
  // Of what a program runs, only that is compiled.
  const program = basename(process.argv[1] ?? '');
  const tags = [program, process.version, process.arch, cachedDataVersionTag()];
  const compiled = join(here, 'compiled', `${file}-${tags.join('-')}.bin`);
  const cachedData = readCompiled(compiled);
  // ASCII only, as bundled: one byte to a character.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  // At the end, when what was needed has been compiled.
  if (script.cachedDataRejected !== false) process.once('exit', () => writeCompiled(compiled, script));
  const module = { exports: {} };
  // A compiler looks for the declarations of the language beside itself.
  const place = 'typescript' in files && files.typescript === file ? builtin.resolve('typescript') : path;
  script.runInThisContext()(module.exports, library, module, place, dirname(place));
  return module.exports;
}

/** Nothing where it is not there, or not as it was written. */
function readCompiled(path) {
  try {
    const content = readFileSync(path);
    const data = content.subarray(32);
    return hashOf(data).equals(content.subarray(0, 32)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be written, the next run compiles again. */
function writeCompiled(path, script) {
  const partial = `${path}.${process.pid}.partial`;
  try {
    const data = script.createCachedData();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(partial, Buffer.concat([hashOf(data), data]));
    renameSync(partial, path);
  } catch {
    // A read-only installation.
  }
}

function hashOf(data) {
  return createHash('sha256').update(data).digest();
}
