import type { Location } from '../diagnostics/location.js';
import type { SpecNode } from '../read/spec-document.js';
import { entry, itemsOf, member } from '../read/spec-node.js';
import { NodeMap } from './node-map.js';

const nodes = new NodeMap<Location>();

/** The location of an object of the model, and beside it where its members were written. */
export function written(location: Location, node: SpecNode): Location {
  nodes.set(location, node);
  return location;
}

/**
 * Where a member of what stands at a location was written, such as `deprecated` of an operation, or a member of a member
 * as far as there is one: its key. Nothing where there is no such member.
 */
export function placeIn(location: Location, ...path: readonly (string | number)[]): Location | undefined {
  let node = nodes.get(location);
  let found: Location | undefined;
  for (const step of path) {
    const item = typeof step === 'number' ? itemsOf(node)[step] : undefined;
    const place = typeof step === 'number' ? item?.location : entry(node, step)?.keyLocation;
    if (place === undefined) break;
    found = place;
    node = typeof step === 'number' ? item : member(node, step);
  }
  return found;
}

/** Where what stands at a location was written: with `$ref`, at its end. */
export function endOfReference(location: Location): Location {
  return nodes.get(location)?.location ?? location;
}
