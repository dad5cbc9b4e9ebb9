import { targetOf } from '../../read/resolve.js';
import type { SpecDocument, SpecMap, SpecNode } from '../../read/spec-document.js';
import { entriesOf, isMap, isText, itemsOf, member, textOf, toPlain } from '../../read/spec-node.js';
import { assertions, subschemas } from './schema-keywords.js';

/** A JSON Schema 2020-12 as the validator takes it, and what it was made of. */
export type PlainSchema = boolean | Record<string, unknown>;

export interface SchemaMaker {
  readonly document: SpecDocument;
  /** OpenAPI 3.0 has a schema language of its own. */
  readonly isOld: boolean;
  /** The name under which the target of a reference is known to the validator. */
  readonly nameOf: (target: SpecNode) => string;
  /** The node of each schema that was made. */
  readonly nodes: WeakMap<object, SpecMap>;
}

/** A schema with nothing in it but what a value is held against; references become names. */
export function plainSchema(maker: SchemaMaker, node: SpecNode): PlainSchema {
  if (!isMap(node)) return node.kind === 'scalar' && node.value === false ? false : true;
  const schema: Record<string, unknown> = {};
  maker.nodes.set(schema, node);
  const ref = member(node, '$ref');
  const target = isText(ref) ? targetOf(maker.document, ref)?.node : undefined;
  if (target !== undefined) schema.$ref = maker.nameOf(target);
  if (ref !== undefined && maker.isOld) return schema; // members beside it mean nothing
  for (const { key, value } of node.entries.values()) {
    const kind = subschemas.get(key);
    if (assertions.has(key)) schema[key] = toPlain(value);
    else if (kind === 'one') schema[key] = plainSchema(maker, value);
    else if (kind === 'list') schema[key] = itemsOf(value).map((item) => plainSchema(maker, item));
    else if (kind === 'map') schema[key] = membersOf(maker, value);
  }
  relaxRequired(schema, node);
  return maker.isOld ? translated(schema, node, maker) : schema;
}

function membersOf(maker: SchemaMaker, map: SpecNode): object {
  return Object.fromEntries([...entriesOf(map)].map(({ key, value }) => [key, plainSchema(maker, value)]));
}

/** A property of one direction is only required there, and an example does not say which way it goes. */
function relaxRequired(schema: Record<string, unknown>, node: SpecMap): void {
  const properties = [...entriesOf(member(node, 'properties'))];
  const oneWay = properties.filter(({ value }) => isTrue(value, 'readOnly') || isTrue(value, 'writeOnly'));
  if (oneWay.length === 0 || !Array.isArray(schema.required)) return;
  const names = new Set<unknown>(oneWay.map(({ key }) => key));
  schema.required = schema.required.filter((name: unknown) => !names.has(name));
}

/** OpenAPI 3.0's `nullable`, and bounds that are exclusive by a boolean. */
function translated(schema: Record<string, unknown>, node: SpecMap, { nodes }: SchemaMaker): PlainSchema {
  for (const [keyword, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    const value = schema[keyword];
    if (typeof value !== 'boolean') continue;
    const limit = schema[bound];
    schema[keyword] = value ? limit : undefined;
    if (value) schema[bound] = undefined;
  }
  const defined = Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
  nodes.set(defined, node);
  if (!isTrue(node, 'nullable')) return defined;
  const type = textOf(member(node, 'type'));
  if (type === undefined) return { anyOf: [defined, { type: 'null' }] };
  const values = Array.isArray(defined.enum) ? { enum: [...(defined.enum as readonly unknown[]), null] } : {};
  const nullable = { ...defined, ...values, type: [type, 'null'] };
  nodes.set(nullable, node);
  return nullable;
}

function isTrue(node: SpecNode, key: string): boolean {
  const value = member(node, key);
  return value?.kind === 'scalar' && value.value === true;
}
