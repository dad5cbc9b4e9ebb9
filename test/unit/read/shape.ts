import type { SpecNode } from '../../../generator/read/spec-document.js';

/** What of a tree can be compared: everything but the functions and the whole text. */
export function shape(node: SpecNode | undefined): unknown {
  if (node === undefined) return undefined;
  const { start, end } = node.location;
  if (node.kind === 'scalar') return [node.style, node.value, node.text, start, end];
  if (node.kind === 'list') return ['list', start, end, node.items.map(shape)];
  const members = [...node.entries.values()].map(({ key, keyLocation, value }) => {
    return [key, keyLocation.start, keyLocation.end, shape(value)];
  });
  return ['map', start, end, members];
}
