import type { JSDocStructure, OptionalKind, WriterFunction } from 'ts-morph';
import { marksDeprecated } from '../doc-marks.js';

/** Whether a structure says nothing else: what is not known here is left to TypeScript's parser. */
export function hasOnly<T extends object>(structure: T, keys: readonly (keyof T)[]): boolean {
  const known: readonly PropertyKey[] = keys;
  for (const key in structure) if (structure[key] !== undefined && !known.includes(key)) return false;
  return true;
}

/** All of them; `undefined` where one cannot be read. */
export function all<T, U>(items: readonly T[] | undefined, read: (item: T) => U | undefined): readonly U[] | undefined {
  const found: U[] = [];
  for (const item of items ?? []) {
    const made = read(item);
    if (made === undefined) return undefined;
    found.push(made);
  }
  return found;
}

/** Names and types, written. */
export function texts(items: readonly (string | object)[] | WriterFunction | undefined): readonly string[] | undefined {
  if (typeof items === 'function') return undefined;
  return all(items, (item) => (typeof item === 'string' ? item : undefined));
}

/** Whether a declaration with these docs is marked as deprecated. */
export function isDeprecated(
  docs: readonly (OptionalKind<JSDocStructure> | string)[] | undefined,
): boolean | undefined {
  const found = all(docs, (doc) => {
    if (typeof doc === 'string') return doc;
    return hasOnly(doc, ['description']) && typeof doc.description === 'string' ? doc.description : undefined;
  });
  return found?.some(marksDeprecated);
}
