import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentHash } from './content-hash.js';
import type { StoredFinding } from './stored-findings.js';

/** What a run knew of one spec, and of the package that it left: hashes and findings, nothing that is ever written. */
export interface RunRecord {
  /** Hash of the generator. */
  readonly generator: string;
  readonly request: RunRequest;
  /** Every path under which a file was read, the spec's own first. */
  readonly inputs: readonly RecordedInput[];
  /** Name of the package's folder among others. */
  readonly directory: string;
  /** Absolute: the folder that was written. */
  readonly folder: string;
  /** SHA-256 of the manifest there, which has those of all other files. */
  readonly manifest: string;
  /** SHA-256 of what would be the manifest of the code alone, which the compiler has proven. */
  readonly code: string;
  readonly findings: readonly StoredFinding[];
}

/** What was asked for, as far as output and findings depend on it. */
export interface RunRequest {
  readonly cwd: string;
  /** Absolute. */
  readonly spec: string;
  readonly scope: string;
  /** By code. */
  readonly levels: readonly (readonly [code: string, level: string])[];
}

export interface RecordedInput {
  /** Absolute, as it was asked for. */
  readonly path: string;
  /** Symbolic links resolved. */
  readonly real: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  /** As findings name it. */
  readonly shown: string;
}

/** The record in a file; nothing where there is none, or one that is not as it was written. */
export function readRecord(path: string): RunRecord | undefined {
  try {
    const [hash, text] = splitLine(readFileSync(path, 'utf8'));
    return contentHash(text) === hash ? (JSON.parse(text) as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** A reader sees the old record, the new one, or none. Where nothing can be written, nothing is kept. */
export function writeRecord(path: string, record: RunRecord): void {
  const text = JSON.stringify(record);
  const partial = `${path}.${process.pid}.partial`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(partial, `${contentHash(text)}\n${text}`);
    renameSync(partial, path);
  } catch {
    // A run is as good without.
  }
}

function splitLine(text: string): readonly [first: string, rest: string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}
