import type { SpecFile, SpecMap, SpecNode } from '../../read/spec-document.js';
import { referenceOf } from '../../read/resolve.js';

/** Redocly looks members up in ordinary objects, where `constructor` or `valueOf` would find an inherited function. */
const disguise = '.-._';

/** More siblings of a `$ref` mean nothing, and Redocly compares each with each. */
const mostSiblings = 100;

/** A file as plain data for Redocly; the same node is always the same object. */
export function plainFile(file: SpecFile, known: Map<SpecNode, unknown>): unknown {
  return plainNode(file.root, known);
}

export function plainNode(node: SpecNode, known: Map<SpecNode, unknown>): unknown {
  if (node.kind === 'scalar') return node.value;
  const before = known.get(node);
  if (before !== undefined) return before;
  const value = node.kind === 'list' ? node.items.map((item) => plainNode(item, known)) : plainMap(node, known);
  known.set(node, value);
  return value;
}

function plainMap(map: SpecMap, known: Map<SpecNode, unknown>): Record<string, unknown> {
  const ref = referenceOf(map);
  if (ref !== undefined && map.entries.size > mostSiblings) return { $ref: ref.value };
  const value: Record<string, unknown> = {};
  for (const { key, value: node } of map.entries.values()) value[disguised(key)] = plainNode(node, known);
  return value;
}

function disguised(key: string): string {
  return Object.hasOwn(Object.prototype, key) ? key + disguise : key;
}

/** The key as the author wrote it. */
export function undisguised(key: string): string {
  return key.endsWith(disguise) ? key.slice(0, -disguise.length) : key;
}
