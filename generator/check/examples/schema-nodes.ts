import { follow } from '../../read/resolve.js';
import type { SpecMap, SpecNode } from '../../read/spec-document.js';
import { entriesOf, isMap, itemsOf, member } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import { componentsOf } from '../checked-spec.js';
import { subschemas } from './schema-keywords.js';

/**
 * Every map that is a schema: those of the components, of parameters, headers and media types, of what a stream sends, and
 * those inside.
 */
export function schemaNodes(spec: CheckedSpec): ReadonlySet<SpecMap> {
  const found = new Set<SpecMap>();
  const work: (SpecNode | undefined)[] = componentsOf(spec, 'schemas').map(({ value }) => value);
  for (const map of spec.holders('schema')) work.push(member(map, 'schema'));
  for (const { map, role } of spec.maps) {
    if (role === 'channel') work.push(member(map, 'payload'), member(map, 'snapshot'));
  }
  for (let node = work.pop(); work.length > 0 || node !== undefined; node = work.pop()) {
    if (!isMap(node) || found.has(node)) continue;
    found.add(node);
    if (member(node, '$ref') !== undefined) work.push(follow(spec.document, node));
    for (const { key, value } of node.entries.values()) {
      const kind = subschemas.get(key);
      if (kind === 'one') work.push(value);
      if (kind === 'list') work.push(...itemsOf(value));
      if (kind === 'map') for (const entry of entriesOf(value)) work.push(entry.value);
    }
  }
  return found;
}
