import type { Location } from '../diagnostics/location.js';
import type { SpecNode } from '../read/spec-document.js';
import { entry, itemsOf, member } from '../read/spec-node.js';
import type { JsonSchemaObject } from './json-schema.js';
import { NodeMap } from './node-map.js';

const nodes = new NodeMap<JsonSchemaObject>();

/** Keeps where a normalised schema was written, beside it: it stays plain JSON Schema. */
export function rememberPlace(schema: JsonSchemaObject, node: SpecNode): void {
  nodes.set(schema, node);
}

/** A schema made from another one is where that was written. */
export function keepPlace(schema: JsonSchemaObject, original: JsonSchemaObject): void {
  const node = nodes.get(original);
  if (node !== undefined && nodes.get(schema) === undefined) nodes.set(schema, node);
}

/** Where a schema, or a part of it such as `properties`, `price`, was written: the key where there is one. */
export function placeInSchema(schema: JsonSchemaObject, ...path: readonly (string | number)[]): Location | undefined {
  let node = nodes.get(schema);
  let found = node?.location;
  for (const step of path) {
    if (typeof step === 'number') {
      node = itemsOf(node)[step];
      found = node?.location ?? found;
    } else {
      found = entry(node, step)?.keyLocation ?? found;
      node = member(node, step);
    }
  }
  return found;
}
