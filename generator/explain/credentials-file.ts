import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { UsageError } from '../usage-error.js';

/**
 * One scheme's credentials and parameters by name, flat, from a JSON or YAML file. Where several schemes are needed
 * together and their names meet, those of each stand under the scheme's name: `scheme.name` is then the key.
 */
export function readCredentials(path: string): ReadonlyMap<string, string> {
  const text = readFileSync(path, 'utf8');
  let parsed: unknown;
  try {
    parsed = parse(text);
  } catch {
    // The parser's own message would quote the file.
    throw new UsageError(`${path} cannot be read as JSON or YAML`);
  }
  return new Map(entriesOf(parsed, { path, prefix: '' }));
}

interface Place {
  readonly path: string;
  readonly prefix: string;
}

function entriesOf(value: unknown, { path, prefix }: Place): readonly (readonly [string, string])[] {
  if (!isObject(value)) throw new UsageError(`${path} is not an object of credentials by name`);
  return Object.entries(value).flatMap(([name, member]): readonly (readonly [string, string])[] => {
    if (typeof member === 'string' || typeof member === 'number') return [[prefix + name, String(member)]];
    if (prefix === '' && isObject(member)) return entriesOf(member, { path, prefix: `${name}.` });
    throw new UsageError(`${path}: ${prefix}${name} is not a text`);
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
