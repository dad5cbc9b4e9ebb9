import type { SpecEntry, SpecNode } from '../read/spec-document.js';
import { entriesOf } from '../read/spec-node.js';

/** The members of a map in order; none of anything else. */
export function membersOf(node: SpecNode | undefined): readonly SpecEntry[] {
  return [...entriesOf(node)];
}

/** The members of a map that are no extensions. */
export function fieldsOf(node: SpecNode | undefined): readonly SpecEntry[] {
  return membersOf(node).filter(({ key }) => !key.startsWith('x-'));
}
