import { follow, pathItemFields, referenceOf, targetOf } from '../read/resolve.js';
import type { SpecDocument, SpecEntry, SpecMap, SpecNode } from '../read/spec-document.js';
import { isMap } from '../read/spec-node.js';
import { dialectOf } from './dialect.js';
import { membersOf } from './node.js';
import type { Spec } from './spec.js';

/** OpenAPI 3.1, Reference Object: the fields beside `$ref` that replace the target's. */
const overriding = new Set(['summary', 'description']);

/** References that may lead to one another; `read` reports those that never end. */
const longestChain = 100;

/** Follows the `$ref`s of a document wherever it allows a Reference Object. */
export function referenceResolver(document: SpecDocument): Spec['resolve'] {
  const overrides = dialectOf(document.file) === '3.0' ? new Set<string>() : overriding;
  const resolve = (node: SpecNode | undefined, hops: number): SpecMap | undefined => {
    const reference = referenceOf(node);
    if (reference === undefined) return isMap(node) ? node : undefined;
    const target = hops < longestChain ? resolve(targetOf(document, reference)?.node, hops + 1) : undefined;
    const siblings = membersOf(node).filter(({ key }) => overrides.has(key));
    return target && overlay(target, siblings);
  };
  return (node) => resolve(node, 0);
}

/** Follows the `$ref`s of path items, which may have fields beside them. */
export function pathItemResolver(document: SpecDocument): Spec['pathItem'] {
  return (node) => {
    const target = follow(document, node);
    const entries = pathItemFields(document, node);
    return isMap(target) && entries !== undefined ? { ...target, entries } : undefined;
  };
}

/** The map with some members replaced or added. */
function overlay(target: SpecMap, members: readonly SpecEntry[]): SpecMap {
  if (members.length === 0) return target;
  const added = members.map((member) => [member.key, member] as const);
  return { ...target, entries: new Map([...target.entries, ...added]) };
}
