import type { NormalizedProblem } from '@redocly/openapi-core/lib/walk.js';
import type { Location } from '../../diagnostics/location.js';
import type { Pointer } from '../../read/pointer.js';
import { child } from '../../read/pointer.js';
import type { SpecDocument, SpecEntry, SpecNode } from '../../read/spec-document.js';
import { entry } from '../../read/spec-node.js';
import { undisguised } from './plain-document.js';

/** Where a problem is, in our terms. */
export interface ProblemPlace {
  readonly pointer: Pointer;
  readonly node: SpecNode;
  /** A scalar's own place; a map or list is pointed to by its key. */
  readonly location: Location;
}

/** Follows a pointer of Redocly's as far as there is something; it also points to keys that are missing. */
export function placeOf(document: SpecDocument, { location: [first] }: NormalizedProblem): ProblemPlace {
  const file = document.files.get(first?.source?.absoluteRef ?? '') ?? document.file;
  const pointer = segmentsOf(first?.pointer ?? '');
  let node = file.root;
  let last: SpecEntry | undefined;
  for (const segment of pointer) {
    const next = child(node, segment);
    if (next === undefined) break;
    last = entry(node, segment);
    node = next;
  }
  const onKey = last !== undefined && (first?.reportOnKey === true || node.kind !== 'scalar');
  return { pointer, node, location: onKey && last ? last.keyLocation : node.location };
}

/** `#/paths/~1orders/get`, not percent-encoded. */
function segmentsOf(pointer: string): Pointer {
  const path = pointer.replace(/^#?\/?/, '');
  if (path === '') return [];
  return path.split('/').map((segment) => undisguised(segment.replaceAll('~1', '/').replaceAll('~0', '~')));
}
