import type { SpecNode } from './spec-document.js';

/** A place in a document: the member names and list indices on the way to it (RFC 6901). */
export type Pointer = readonly string[];

/** `/components/schemas/Order` → its segments; nothing where it is no JSON Pointer. */
export function parsePointer(text: string): Pointer | undefined {
  if (text === '') return [];
  if (!text.startsWith('/') || /~(?![01])/.test(text)) return undefined;
  return text.slice(1).split('/').map(unescapeSegment);
}

export function formatPointer(pointer: Pointer): string {
  return pointer.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The node one step further down. */
export function child(node: SpecNode, segment: string): SpecNode | undefined {
  if (node.kind === 'map') return node.entries.get(segment)?.value;
  if (node.kind === 'list') return /^(?:0|[1-9]\d*)$/.test(segment) ? node.items[Number(segment)] : undefined;
  return undefined;
}

/** The node at a place, where there is one. Follows no `$ref`. */
export function nodeAt(root: SpecNode, pointer: Pointer): SpecNode | undefined {
  let node: SpecNode | undefined = root;
  for (const segment of pointer) node = node && child(node, segment);
  return node;
}
