import type { Role } from './node-role.js';
import { namesMembers, roleOfMember } from './node-role.js';
import type { SpecMap, SpecNode } from './spec-document.js';

/** A map of the spec that is no data. */
export interface FoundMap {
  readonly map: SpecMap;
  readonly role: Role;
}

/** A map with a `$ref`. What it leads to stands in its place, so it has the same role. */
export interface FoundReference extends FoundMap {
  readonly ref: SpecNode;
}

/** Every map below a node that has not been `seen` yet. Needs no stack: a spec may be any graph. */
export function mapsIn(root: SpecNode, role: Role, seen: Set<SpecNode>): readonly FoundMap[] {
  const found: FoundMap[] = [];
  const work = [{ node: root, role }];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { node, role } = next;
    if (node.kind === 'scalar' || role === 'literal' || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'list') {
      for (const item of node.items) if (item.kind !== 'scalar') work.push({ node: item, role: 'object' });
      continue;
    }
    found.push({ map: node, role });
    for (const { key, value } of node.entries.values()) {
      // Most members are scalars, and nothing is below them.
      if (value.kind === 'scalar') continue;
      const inner = roleOfMember(role, key, value);
      if (inner !== 'literal') work.push({ node: value, role: inner });
    }
  }
  return found;
}

/** The map as a reference, if it is one: a property may be called `$ref`. */
export function asReference({ map, role }: FoundMap): FoundReference | undefined {
  const ref = map.entries.get('$ref')?.value;
  return ref === undefined || (namesMembers(role) && ref.kind !== 'scalar') ? undefined : { map, role, ref };
}
