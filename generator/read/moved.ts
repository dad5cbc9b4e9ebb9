import type { Location, SourceText } from '../diagnostics/location.js';
import { SourceScalar } from './scalar.js';
import type { SpecEntry, SpecMap, SpecNode } from './spec-document.js';

/** Where a text of its own stands in another. */
export interface Move {
  readonly source: SourceText;
  /** Offset of its beginning. */
  readonly by: number;
}

/** A map with its places in the text where it was found again. */
export function movedMap({ location, entries }: SpecMap, move: Move): SpecMap {
  const moved = new Map<string, SpecEntry>();
  for (const [name, { key, keyLocation, value }] of entries) {
    moved.set(name, { key, keyLocation: movedLocation(keyLocation, move), value: movedNode(value, move) });
  }
  return { kind: 'map', location: movedLocation(location, move), entries: moved };
}

function movedNode(node: SpecNode, move: Move): SpecNode {
  if (node.kind === 'map') return movedMap(node, move);
  const location = movedLocation(node.location, move);
  if (node.kind === 'list') return { kind: 'list', location, items: node.items.map((item) => movedNode(item, move)) };
  return new SourceScalar({ location, value: node.value, text: node.text, style: node.style });
}

function movedLocation({ start, end }: Location, { source, by }: Move): Location {
  return { source, start: start + by, end: end + by };
}
