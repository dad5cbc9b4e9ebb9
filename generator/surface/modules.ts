import type { EmittedFile } from '../emit/module.js';
import { InternalError } from '../internal-error.js';
import type { Module } from './module.js';
import { parseModule } from './parse-module.js';
import { structuredModule } from './structures/structured-module.js';
import { typeTexts } from './type-texts.js';

/** The modules of a package. Each is read when it is first asked for, and once; parsed only where there is no other way. */
export function modulesOf(files: readonly EmittedFile[]): (path: string) => Module {
  const emitted = new Map(files.map((file) => [file.path, file]));
  const known = new Map<string, Module>();
  const types = typeTexts();
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const file = emitted.get(path);
    if (file === undefined) throw new InternalError(`${path} is imported and not emitted`, []);
    const { statements } = file;
    const module = (statements && structuredModule(path, statements, types)) ?? parsedModule(file);
    known.set(path, module);
    return module;
  };
}

/** Of the runtime, by path: what is in them is the same for every package. */
const runtime = new Map<string, { readonly text: string; readonly module: Module }>();

function parsedModule({ path, text, kind }: EmittedFile): Module {
  if (kind !== 'runtime') return parseModule(path, text);
  const known = runtime.get(path);
  if (known?.text === text) return known.module;
  const module = parseModule(path, text);
  runtime.set(path, { text, module });
  return module;
}
