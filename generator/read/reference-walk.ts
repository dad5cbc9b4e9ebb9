import type { SpecMap, SpecNode } from './spec-document.js';

/** A map with a `$ref`, and what stands in its place: whatever it leads to is read as the same. */
export interface FoundReference {
  readonly map: SpecMap;
  readonly ref: SpecNode;
  readonly role: Role;
}

/**
 * What a node is to OpenAPI. `object`: its members are keywords. `names`: its members are named by the author, `$ref`
 * and `example` among them. `literal`: data, in which nothing is a reference.
 */
export type Role = 'object' | 'names' | 'examples' | 'example' | 'literal';

const namedMembers = new Set([
  ...['$defs', 'callbacks', 'content', 'definitions', 'dependentSchemas', 'encoding', 'headers', 'links', 'mapping'],
  ...['parameters', 'pathItems', 'paths', 'patternProperties', 'properties', 'requestBodies', 'responses', 'schemas'],
  ...['securitySchemes', 'variables', 'webhooks'],
]);
const literals = new Set(['const', 'default', 'enum', 'example']);

/** The extension whose value holds a schema; the others are data. */
const extensionWithSchema = 'x-envelope';

/** Every `$ref` below a node that has not been `seen` yet. Needs no stack: a spec may be any graph. */
export function* referencesIn(root: SpecNode, role: Role, seen: Set<SpecNode>): Generator<FoundReference> {
  const work: (readonly [SpecNode, Role])[] = [[root, role]];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const [node, role] = next;
    if (node.kind === 'scalar' || role === 'literal' || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'list') {
      for (const item of node.items) work.push([item, 'object']);
      continue;
    }
    const ref = node.entries.get('$ref')?.value;
    if (ref !== undefined && !(namesMembers(role) && ref.kind !== 'scalar')) yield { map: node, ref, role };
    for (const { key, value } of node.entries.values()) work.push([value, roleOf(role, key, value)]);
  }
}

/** Whether the members of a node with this role are named by the author. */
export function namesMembers(role: Role): boolean {
  return role === 'names' || role === 'examples';
}

function roleOf(parent: Role, key: string, node: SpecNode): Role {
  switch (parent) {
    case 'names':
      return 'object';
    case 'examples':
      return 'example';
    case 'example':
      return 'literal';
    case 'literal':
      return 'literal';
    case 'object':
      return keywordRole(key, node);
    default:
      return parent satisfies never;
  }
}

function keywordRole(key: string, node: SpecNode): Role {
  if (key === 'examples') return node.kind === 'map' ? 'examples' : 'literal';
  if (literals.has(key) || (key.startsWith('x-') && key !== extensionWithSchema)) return 'literal';
  return namedMembers.has(key) ? 'names' : 'object';
}
