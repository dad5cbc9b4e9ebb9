import type { SpecEntry, SpecMap, SpecNode, SpecScalar } from './spec-document.js';

/** A value of the JSON data model, read only. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainObject;
export interface PlainObject {
  readonly [name: string]: PlainValue;
}

/** The member of a map with its key's place; nothing where the node is no map or has no such member. */
export function entry(node: SpecNode | undefined, key: string): SpecEntry | undefined {
  return node?.kind === 'map' ? node.entries.get(key) : undefined;
}

/** The value of a member. */
export function member(node: SpecNode | undefined, key: string): SpecNode | undefined {
  return entry(node, key)?.value;
}

/** The members of a map; none of anything else. */
export function entriesOf(node: SpecNode | undefined): Iterable<SpecEntry> {
  return node?.kind === 'map' ? node.entries.values() : [];
}

/** The items of a list; none of anything else. */
export function itemsOf(node: SpecNode | undefined): readonly SpecNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The text of a text scalar. A number or a boolean is no text. */
export function textOf(node: SpecNode | undefined): string | undefined {
  return isText(node) ? node.value : undefined;
}

export function isText(node: SpecNode | undefined): node is SpecScalar & { readonly value: string } {
  return node?.kind === 'scalar' && typeof node.value === 'string';
}

export function isMap(node: SpecNode | undefined): node is SpecMap {
  return node?.kind === 'map';
}

/**
 * The value without places. Objects have ordinary prototypes, for libraries that call `hasOwnProperty` on them, and
 * `__proto__` is a member like any other. A node that aliases share becomes one shared object.
 */
export function toPlain(node: SpecNode): PlainValue {
  return node.kind === 'scalar' ? node.value : plain(node, new Map());
}

function plain(node: SpecNode, known: Map<SpecNode, PlainValue>): PlainValue {
  if (node.kind === 'scalar') return node.value;
  const before = known.get(node);
  if (before !== undefined) return before;
  const value = node.kind === 'list' ? node.items.map((item) => plain(item, known)) : plainObject(node, known);
  known.set(node, value);
  return value;
}

function plainObject(map: SpecMap, known: Map<SpecNode, PlainValue>): PlainObject {
  const value: Record<string, PlainValue> = {};
  for (const { key, value: node } of map.entries.values()) {
    if (key === '__proto__') defineMember(value, key, plain(node, known));
    else value[key] = plain(node, known);
  }
  return value;
}

/** Assigning to `__proto__` would replace the prototype. */
function defineMember(target: Record<string, PlainValue>, key: string, value: PlainValue): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

/** What a node is, for a sentence: "but this is a list". */
export function kindOf(node: SpecNode): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  if (node.value === null) return node.text === '' ? 'empty' : 'null';
  return typeof node.value === 'string' ? 'text' : `a ${typeof node.value}`;
}
