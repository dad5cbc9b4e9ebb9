import type { FoundMap, FoundReference } from './reference-walk.js';
import { asReference, mapsIn } from './reference-walk.js';
import type { Target } from './resolve.js';
import { targetOf } from './resolve.js';
import type { SpecDocument, SpecNode } from './spec-document.js';
import { isText } from './spec-node.js';

/** A reference that leads somewhere. */
export interface FollowedReference extends FoundReference {
  readonly target: Target;
}

/** All maps of a spec that are no data: those of its first file, and what is referred to in others. */
export function reachableFrom(document: SpecDocument): {
  readonly maps: readonly FoundMap[];
  readonly references: readonly FollowedReference[];
} {
  const seen = new Set<SpecNode>();
  const references: FollowedReference[] = [];
  const maps = [...mapsIn(document.file.root, 'object', seen)];
  for (const found of maps) {
    const reference = asReference(found);
    const target = reference && isText(reference.ref) ? targetOf(document, reference.ref) : undefined;
    if (reference === undefined || target === undefined) continue;
    references.push({ ...reference, target });
    for (const further of mapsIn(target.node, reference.role, seen)) maps.push(further);
  }
  return { maps, references };
}
