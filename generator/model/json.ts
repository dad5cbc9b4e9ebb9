import type { SpecNode } from '../read/spec-document.js';
import type { Json } from './json-schema.js';
import { record } from './record.js';

// An alias stands for the very node of its anchor: each is converted once, however often it is repeated.
const converted = new WeakMap<SpecNode, Json>();

/** The node as a value. Objects have no prototype and keep their members in order. */
export function jsonOf(node: SpecNode): Json {
  const known = converted.get(node);
  if (known !== undefined) return known;
  const json = convert(node);
  converted.set(node, json);
  return json;
}

function convert(node: SpecNode): Json {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map((item) => jsonOf(item));
    case 'map':
      return record([...node.entries.values()].map(({ key, value }) => [key, jsonOf(value)]));
    default:
      return node satisfies never;
  }
}
