import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { propertyKey } from '../encode/property-key.js';
import type { PrintedProperty } from '../printed-type.js';
import { schemaDoc } from '../schema-doc.js';
import { single, unionOf, type TypeMembers, type TypeText } from './type-text.js';

/** Types of the parts of an object type. */
export interface PartTypes {
  /** Undefined where a part is not plain. */
  readonly plain: (schema: JsonSchema) => TypeText | undefined;
  /** Of a property that is not. */
  readonly other: (schema: JsonSchema) => TypeText;
}

/** The type of an object; undefined where it is not plain. */
export function objectType(schema: JsonSchemaObject, parts: PartTypes): TypeText | TypeMembers | undefined {
  const { properties = {}, additionalProperties = false } = schema;
  const entries = Object.entries(properties);
  if (additionalProperties !== false) {
    return entries.length === 0
      ? onlyIndex(additionalProperties, parts)
      : withIndex(schema, additionalProperties, parts);
  }
  if (entries.length === 0) return single(schema.type === undefined ? 'unknown' : 'Record<string, unknown>');
  return membersOf(
    schema,
    entries.map(([, part]) => parts.plain(part) ?? parts.other(part)),
  );
}

function onlyIndex(schema: JsonSchema, parts: PartTypes): TypeMembers | undefined {
  const type = indexType(schema, parts);
  return type && { kind: 'members', properties: [], index: type.text, hasDoc: type.hasDoc };
}

/** An index signature has to hold for the named members too. */
function withIndex(schema: JsonSchemaObject, index: JsonSchema, parts: PartTypes): TypeMembers | undefined {
  const types: TypeText[] = [];
  for (const part of Object.values(schema.properties ?? {})) {
    const type = parts.plain(part);
    if (type === undefined) return undefined;
    types.push(type);
  }
  const others = indexType(index, parts);
  if (others === undefined) return undefined;
  const members = membersOf(schema, types);
  const isOptional = members.properties.some((property) => property.isOptional);
  const all = [others, ...types, ...(isOptional ? [single('undefined')] : [])];
  const unique = [...new Map(all.map((type) => [type.text, type])).values()];
  const type = all.find(({ text }) => text === 'unknown') ?? unionOf(unique);
  return { ...members, index: type.text };
}

function indexType(schema: JsonSchema, { plain }: PartTypes): TypeText | undefined {
  return typeof schema === 'object' && Object.keys(schema).length > 0 ? plain(schema) : single('unknown');
}

/** `types` are those of the properties. */
function membersOf({ properties = {}, required = [] }: JsonSchemaObject, types: readonly TypeText[]): TypeMembers {
  const needed = new Set(required);
  const printed = Object.entries(properties).map(([name, part], index): PrintedProperty => ({
    name: propertyKey(name),
    type: types[index]?.text ?? 'unknown',
    isOptional: !needed.has(name),
    isReadonly: typeof part === 'object' && part.readOnly === true,
    doc: schemaDoc(part),
  }));
  const hasDoc = types.some((type) => type.hasDoc) || printed.some(({ doc }) => doc !== '');
  return { kind: 'members', properties: printed, hasDoc };
}
