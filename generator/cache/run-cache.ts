import { readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../diagnostics/location.js';
import type { ReadFiles } from '../read/read-files.js';
import { decodeSource } from '../read/source-file.js';
import { currentFiles } from '../write/current-folder.js';
import { cacheFolder } from './cache-folder.js';
import { contentHash } from './content-hash.js';
import { generatorIdentity } from './generator-identity.js';
import { readRecord, writeRecord, type RunRecord, type RunRequest } from './run-record.js';
import { restoredFindings, storedFindings } from './stored-findings.js';

/** What earlier runs have left to be known. */
export interface RunCache {
  /** The earlier run that this one would repeat to the byte; nothing where any of it is not proven. */
  recall(request: RunRequest, folderOf: (directory: string) => string): Recalled | undefined;
  /** Whether an earlier run has proven that this very code compiles: the files whose manifest has this text. */
  isProven(request: RunRequest, code: string): boolean;
  /** Keeps what a run has made. Its folder has to be as the run wanted it. */
  remember(run: FinishedRun): void;
}

export interface Recalled {
  readonly folder: string;
  /** Number of the package's files. */
  readonly total: number;
  readonly findings: readonly Diagnostic[];
  /** Absolute paths of the files it was read from. */
  readonly inputs: readonly string[];
}

export interface FinishedRun {
  readonly request: RunRequest;
  readonly inputs: ReadFiles;
  readonly directory: string;
  readonly folder: string;
  readonly findings: readonly Diagnostic[];
  /** Text of the package's manifest. */
  readonly manifest: string;
  /** Text of what would be the manifest of its code alone. */
  readonly code: string;
}

/** The cache of a working folder; nothing where there is no place for one, or no way to say what the generator is. */
export function openRunCache(cwd: string): RunCache | undefined {
  const folder = cacheFolder(cwd);
  const generator = folder === undefined ? undefined : generatorIdentity();
  return folder === undefined || generator === undefined ? undefined : runCacheIn(folder, generator);
}

/** The cache in a folder, for a generator of which `generator` is the hash. */
export function runCacheIn(cache: string, generator: string): RunCache {
  return {
    recall(request, folderOf) {
      const record = readRecord(join(cache, fileOf(request)));
      if (record === undefined || record.generator !== generator) return undefined;
      if (JSON.stringify(record.request) !== JSON.stringify(request)) return undefined;
      if (folderOf(record.directory) !== record.folder) return undefined;
      const sources = currentSources(record);
      const total = sources === undefined ? undefined : currentFiles(record.folder, record.manifest);
      if (sources === undefined || total === undefined) return undefined;
      const findings = restoredFindings(record.findings, sources);
      return { folder: record.folder, total, findings, inputs: record.inputs.map(({ path }) => path) };
    },
    isProven(request, code) {
      const record = readRecord(join(cache, fileOf(request)));
      return record?.generator === generator && record.code === contentHash(code);
    },
    remember({ request, inputs: read, directory, folder, findings, ...texts }) {
      const files = [...read.files];
      const stored = storedFindings(findings, new Set(files.map(([, { source }]) => source)));
      if (stored === undefined) return;
      const inputs = [[request.spec, read.file] as const, ...files].map(([path, file]) => {
        return { path, real: file.path, hash: file.hash, shown: file.source.path };
      });
      const [manifest, code] = [contentHash(texts.manifest), contentHash(texts.code)];
      const record = { generator, request, inputs, directory, folder, manifest, code, findings: stored };
      writeRecord(join(cache, fileOf(request)), record);
    },
  };
}

/** One record for each spec: the next run of it takes its place. */
function fileOf({ cwd, spec }: RunRequest): string {
  return `${basename(spec)}-${contentHash(JSON.stringify([cwd, spec])).slice(0, 16)}.json`;
}

/** The texts of the files that were read, where all are what and where they were. */
function currentSources({ inputs }: RunRecord): ReadonlyMap<string, SourceText> | undefined {
  const sources = new Map<string, SourceText>();
  for (const { path, real, hash, shown } of inputs) {
    const bytes = bytesOf(path, real);
    if (bytes === undefined || contentHash(bytes) !== hash) return undefined;
    if (!sources.has(shown)) sources.set(shown, decodeSource(shown, bytes).source);
  }
  return sources;
}

function bytesOf(path: string, real: string): Uint8Array | undefined {
  try {
    return realpathSync(path) === real ? readFileSync(real) : undefined;
  } catch {
    return undefined;
  }
}
