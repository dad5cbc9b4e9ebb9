import type { SpecNode } from './spec-document.js';

/**
 * What a node is to OpenAPI. `object`: its members are keywords. `names`: its members are named by the author, `$ref`
 * and `example` among them. `literal`: data, in which nothing is a reference. `stream`, `channels`, `channel`: parts of
 * `x-stream`, the one extension with schemas in it.
 */
export type Role = 'object' | 'names' | 'examples' | 'example' | 'literal' | 'stream' | 'channels' | 'channel';

const namedMembers = new Set([
  ...['$defs', 'callbacks', 'content', 'definitions', 'dependentSchemas', 'encoding', 'headers', 'links', 'mapping'],
  ...[
    'mediaTypes',
    'parameters',
    'pathItems',
    'paths',
    'patternProperties',
    'properties',
    'requestBodies',
    'responses',
    'schemas',
  ],
  ...['securitySchemes', 'variables', 'webhooks'],
]);
const literals = new Set(['const', 'default', 'enum', 'example']);

/** Whether the members of a node with this role are named by the author. */
export function namesMembers(role: Role): boolean {
  return role === 'names' || role === 'examples' || role === 'channels';
}

/** The role of a member of a map. */
export function roleOfMember(parent: Role, key: string, value: SpecNode): Role {
  switch (parent) {
    case 'names':
      return 'object';
    case 'examples':
      return 'example';
    case 'example':
    case 'literal':
      return 'literal';
    case 'object':
      return keywordRole(key, value);
    case 'stream':
      return key === 'channels' ? 'channels' : 'literal';
    case 'channels':
      return 'channel';
    case 'channel':
      return key === 'payload' || key === 'snapshot' ? 'object' : 'literal';
    default:
      return parent satisfies never;
  }
}

function keywordRole(key: string, value: SpecNode): Role {
  if (key === 'x-stream') return 'stream';
  if (key === 'examples') return value.kind === 'map' ? 'examples' : 'literal';
  if (literals.has(key) || key.startsWith('x-')) return 'literal';
  return namedMembers.has(key) ? 'names' : 'object';
}
