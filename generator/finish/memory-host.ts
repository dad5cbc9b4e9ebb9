import { createHash } from 'node:crypto';
import { join } from 'node:path';
import ts from 'typescript';
import { toolFolder } from '../tool-folder.js';
import { isSameCode } from './same-code.js';

/** A file that a host has given. */
export interface ParsedFile {
  readonly file: ts.SourceFile;
  /** As it was last asked for; the file's own may have other comments. */
  readonly text: string;
}

interface HostContext {
  readonly options: ts.CompilerOptions;
  /** What was parsed before, by path; new files are added. */
  readonly parsed: Map<string, ParsedFile>;
}

/** A compiler's host where packages are in memory, and declarations of the language and of Node.js on the disk. */
export function memoryHost(files: ReadonlyMap<string, string>, { options, parsed }: HostContext): ts.CompilerHost {
  const disk = ts.createCompilerHost(options, true);
  const read = (path: string): string | undefined => files.get(path) ?? disk.readFile(path);
  return {
    ...disk,
    // Where `@types/node` is found, wherever the command runs.
    getCurrentDirectory: toolFolder,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: read,
    getSourceFile: (path, version) => {
      const known = parsed.get(path);
      // What is on the disk does not change while we run.
      if (known !== undefined && (!files.has(path) || known.text === files.get(path))) return known.file;
      const text = read(path);
      if (text === undefined) return undefined;
      const latest = versioned(ts.createSourceFile(path, text, version, true), text);
      // Of another comment nothing follows.
      const file = known !== undefined && isSameCode(known.file, latest) ? known.file : latest;
      parsed.set(path, { file, text });
      return file;
    },
    resolveModuleNameLiterals: (literals, containing, _redirected, compilerOptions) =>
      literals.map(({ text }) => {
        const inside = text.startsWith('#') ? platformFile(containing, text) : relativeFile(containing, text);
        const extension = [ts.Extension.Ts, ts.Extension.Dts].find((each) => files.has(inside + each));
        return /^[#.]/.test(text) && extension !== undefined
          ? { resolvedModule: { resolvedFileName: inside + extension, extension } }
          : ts.resolveModuleName(text, containing, compilerOptions, disk);
      }),
  };
}

/** Programs that go on from others tell files apart by it. */
function versioned(file: ts.SourceFile, text: string): ts.SourceFile {
  return Object.assign(file, { version: createHash('sha256').update(text).digest('hex') });
}

/** SHA-256 of the text of a file that such a host has given. */
export function versionOf(file: ts.SourceFile): string {
  if (!('version' in file) || typeof file.version !== 'string') throw new Error(`no version: ${file.fileName}`);
  return file.version;
}

/** `#crypto` as Node.js finds it; without an extension. */
function platformFile(containing: string, specifier: string): string {
  return containing.replace(/[\\/]src[\\/].*$/, `/src/runtime/${specifier.slice(1)}/node`);
}

function relativeFile(containing: string, specifier: string): string {
  return join(containing, '..', specifier).replace(/\.js$/, '');
}
