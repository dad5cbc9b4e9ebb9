import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

// A second reading of OpenAPI, for the checks on requests: it shares nothing with the generator but the YAML library.

/** A map of a document as it is written. */
export type Raw = Readonly<Record<string, unknown>>;

/** A document with the files it refers to. */
export interface RawDocument {
  readonly root: Raw;
  /** What is meant: a `$ref` is followed, into other files too. An empty map where there is none. */
  readonly resolve: (value: unknown) => Raw;
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rawOf(value: unknown): Raw {
  return isRaw(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** JSON or YAML. */
export function readRaw(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.json') ? JSON.parse(text) : parse(text, { maxAliasCount: -1 });
}

export function rawDocument(path: string): RawDocument {
  const files = new Map<string, unknown>();
  const home = new WeakMap<object, string>();
  const load = (file: string): unknown => {
    if (!files.has(file)) {
      files.set(file, readRaw(file));
      settle(files.get(file), file, home);
    }
    return files.get(file);
  };
  const resolve = (value: unknown): Raw => {
    let current = value;
    for (let depth = 0; isRaw(current) && typeof current['$ref'] === 'string'; depth += 1) {
      if (depth > 30) throw new Error(`${current['$ref']} leads in a circle`);
      const [file = '', pointer = ''] = current['$ref'].split('#');
      const from = home.get(current) ?? path;
      current = at(load(file === '' ? from : join(dirname(from), file)), pointer);
    }
    return rawOf(current);
  };
  return { root: rawOf(load(path)), resolve };
}

/** Remembers the file of every map. */
function settle(value: unknown, file: string, home: WeakMap<object, string>): void {
  if (typeof value !== 'object' || value === null || home.has(value)) return;
  home.set(value, file);
  for (const member of Object.values(value)) settle(member, file, home);
}

/** RFC 6901 in a URI fragment. */
function at(root: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>((node, key) => {
    const name = decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof node === 'object' && node !== null ? (node as Raw)[name] : undefined;
  }, root);
}
