import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location, SourceText } from '../diagnostics/location.js';
import { fileFinding } from './file-findings.js';
import { limits } from './limits.js';
import { parseFile } from './parse-file.js';
import type { SpecFile } from './spec-document.js';
import type { FileProblem, SpecFolder } from './spec-folder.js';
import { readBytes, realFile, realFileInside, shownInside, shownPath } from './spec-folder.js';
import { newMemory, type SectionMemory } from './yaml-again.js';

/** The files of one spec while it is read. */
export interface FileLoader {
  readonly folder: SpecFolder;
  /** By the path asked for and by the real one. */
  readonly files: Map<string, SpecFile>;
  readonly bySource: Map<SourceText, SpecFile>;
  /** Paths whose findings have been reported. */
  readonly failed: Set<string>;
  bytes: number;
  /** A limit on all files together is exceeded and reported: no further file is opened. */
  full: boolean;
  readonly report: (found: Diagnostic) => void;
  readonly memory: ReadMemory | undefined;
}

/** What was read of files before, by their real paths: for who reads a spec again and again. */
export type ReadMemory = Map<string, SectionMemory>;

export interface ReadOptions {
  /** Findings name files relative to it. */
  readonly cwd: string;
  readonly memory?: ReadMemory | undefined;
}

/** Begins with the file that was asked for. */
export function openSpec(
  path: string,
  { cwd, memory, report }: ReadOptions & Pick<FileLoader, 'report'>,
): { readonly loader: FileLoader; readonly file: SpecFile | undefined } {
  const shown = shownPath(path, cwd);
  const absolute = resolve(cwd, path);
  const real = realFile(absolute);
  const folder = { path: dirname(typeof real === 'string' ? real : absolute), shown: dirname(shown) };
  const loader: FileLoader = {
    folder,
    files: new Map(),
    bySource: new Map(),
    failed: new Set(),
    bytes: 0,
    full: false,
    report,
    memory,
  };
  const location = { source: { path: shown, text: '' }, start: 0, end: 0 };
  return { loader, file: load(loader, real, { path: shown, shown, location }) };
}

/** A file that a reference names, by absolute path; `request.path` is the reference's text. */
export function openReferred(
  loader: FileLoader,
  path: string,
  request: Omit<FileRequest, 'shown'>,
): SpecFile | undefined {
  const known = loader.files.get(path);
  if (known !== undefined || loader.full || loader.failed.has(path)) return known;
  const real = realFileInside(loader.folder, path);
  const shown = typeof real === 'string' ? shownInside(loader.folder, real) : path;
  const file = load(loader, real, { ...request, shown });
  if (file === undefined) loader.failed.add(path);
  else loader.files.set(path, file);
  return file;
}

interface FileRequest {
  /** As it was asked for. */
  readonly path: string;
  /** As findings inside the file name it. */
  readonly shown: string;
  /** Where findings about the file as a whole point to. */
  readonly location: Location;
}

function load(loader: FileLoader, real: string | FileProblem, request: FileRequest): SpecFile | undefined {
  const { report, files, failed } = loader;
  if (typeof real !== 'string') return refuse(loader, fileFinding(real, request.path, request.location));
  const known = files.get(real);
  if (known !== undefined || failed.has(real)) return known;
  const bytes = readBytes(real);
  if (!(bytes instanceof Uint8Array)) return refuse(loader, fileFinding(bytes, request.path, request.location));
  loader.bytes += bytes.length;
  const tooMuch = budgetFinding(loader, request.location);
  if (tooMuch !== undefined) {
    loader.full = true;
    return refuse(loader, tooMuch);
  }
  const file = parseFile(real, { bytes, shown: request.shown, report, memory: memoryOf(loader, real) });
  if (file === undefined) {
    failed.add(real);
    return undefined;
  }
  loader.bySource.set(file.source, file);
  files.set(real, file);
  return file;
}

function memoryOf({ memory }: FileLoader, path: string): SectionMemory | undefined {
  if (memory === undefined) return undefined;
  const known = memory.get(path) ?? newMemory();
  memory.set(path, known);
  return known;
}

function refuse({ report }: FileLoader, found: Diagnostic): undefined {
  report(found);
}

function budgetFinding({ files, bytes }: FileLoader, location: Location): Diagnostic | undefined {
  const tooManyBytes = bytes > limits.totalBytes;
  if (!tooManyBytes && files.size < limits.files) return undefined;
  const what = tooManyBytes ? `more than ${limits.totalBytes / 1e6} MB` : `more than ${limits.files} files`;
  return diagnostic('read/too-many-files', location, { what });
}
