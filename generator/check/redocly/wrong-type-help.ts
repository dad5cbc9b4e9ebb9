import type { Pointer } from '../../read/pointer.js';
import type { SpecNode } from '../../read/spec-document.js';
import { isText, textOf } from '../../read/spec-node.js';
import type { ProblemPlace } from './problem-place.js';

interface WrongType {
  /** The key whose value it is. */
  readonly key: string;
  /** What belongs there, in Redocly's words: `Schema`, `string`, `array`. */
  readonly type: string;
  readonly place: ProblemPlace;
}

const schemaTypes = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

/** What to write instead, for what people write most. */
export function wrongTypeHelp({ key, type, place: { node, pointer } }: WrongType): string | undefined {
  const text = textOf(node);
  const isTrueOrFalse = node.kind === 'scalar' && typeof node.value === 'boolean';
  const server = serverHelp(node, pointer);
  if (server !== undefined) return server;
  const security = securityHelp(key, { node, pointer });
  if (security !== undefined) return security;
  if (node.kind === 'scalar' && (node.value === null || text === ''))
    return 'Write what belongs there, or delete the key.';
  if (isTrueOrFalse && (key === 'exclusiveMinimum' || key === 'exclusiveMaximum')) {
    const bound = key === 'exclusiveMinimum' ? 'minimum' : 'maximum';
    return `From OpenAPI 3.1 on it is the bound itself: write \`${key}: 0\`, with the number of \`${bound}\`, instead of both.`;
  }
  if (isTrueOrFalse && key === 'required') {
    return 'An object lists the properties that it requires: write `required: [name]` beside its `properties`.';
  }
  if (text !== undefined && key === 'discriminator') return `Write \`discriminator: { propertyName: ${text} }\`.`;
  if (text !== undefined && type === 'Schema' && schemaTypes.has(text)) return `Write \`{ type: ${text} }\`.`;
  if (node.kind === 'list' && type === 'Schema' && key === 'items') {
    return 'Write the schema of an item, without brackets; a list of schemas, one for each place, is `prefixItems`.';
  }
  if (key === 'examples' && node.kind === 'map') return 'A schema has a list of values: `examples: [a, b]`.';
  if (node.kind === 'list' && (type === 'SchemaProperties' || key === 'properties')) {
    return 'Write a name and its schema, such as `id: { type: string }`.';
  }
  if (text !== undefined && type === 'Response') return `Write \`{ description: ${text} }\`.`;
  return byType(type, node);
}

/** An address alone, or one server without its list. */
function serverHelp(node: SpecNode, pointer: Pointer): string | undefined {
  const at = pointer.lastIndexOf('servers');
  if (at === -1 || pointer.length - at > 2) return undefined;
  const text = textOf(node) ?? 'https://…';
  return pointer.length - at === 2 ? `Write \`- url: ${text}\`.` : `Write a list: \`servers: [{ url: ${text} }]\`.`;
}

/** A requirement is a map of schemes to roles, in a list of alternatives. */
function securityHelp(key: string, { node, pointer }: Pick<ProblemPlace, 'node' | 'pointer'>): string | undefined {
  const at = pointer.lastIndexOf('security');
  if (at === -1 || pointer.length - at > 3) return undefined;
  if (pointer.length - at === 3) return `Write \`${key}: []\`: a scheme has a list of roles, mostly an empty one.`;
  const text = textOf(node);
  if (pointer.length - at === 2) return text === undefined ? undefined : `Write \`{ ${text}: [] }\`.`;
  return `Write a list of alternatives: \`security: [{ ${text ?? 'scheme'}: [] }]\`.`;
}

function byType(type: string, node: SpecNode): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (type === 'string') return 'Write it in quotes.';
  if (!isText(node)) return undefined;
  if (type === 'array' && /^[\w.-]+$/.test(node.value)) return `Write \`[${node.value}]\`.`;
  if ((type === 'number' || type === 'integer') && node.value.trim() !== '' && Number.isFinite(Number(node.value))) {
    return 'Write it without quotes.';
  }
  if ((type === 'number' || type === 'integer') && /^[+-]?\d{1,3}(?:[_, ]\d{3})+(?:\.\d+)?$/.test(node.value)) {
    return `Write ${node.value.replaceAll(/[_, ]/g, '')}: a number has digits alone, and one point.`;
  }
  return type === 'boolean' ? 'Write `true` or `false`, without quotes.' : undefined;
}
