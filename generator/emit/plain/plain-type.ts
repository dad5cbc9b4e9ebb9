import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { isLongInteger } from '../../plan/long-integer.js';
import { refName } from '../../plan/schema-navigation.js';
import { isClosed } from '../openapi-types.js';
import { literalTypes } from './literal-types.js';
import { objectType } from './object-type.js';
import { inText, single, unionOf, type TypeMembers, type TypeText } from './type-text.js';

export interface PlainContext {
  readonly isInput: boolean;
  /** Exported names that are mentioned are added. */
  readonly names: Set<string>;
  /** The type of a property that is not plain. */
  readonly other: (schema: JsonSchema) => TypeText;
}

/** Keywords whose meaning depends on what stands beside them. */
const composing = ['allOf', 'anyOf', 'nullable', 'prefixItems', 'patternProperties', '$defs'];

/** Those with which a union is not all that a schema says. */
const beside = [...composing, 'type', 'properties', 'additionalProperties', 'items'];

/**
 * The type that openapi-typescript gives for a shaped schema, where to look at it is enough; undefined where it may not
 * be. Most schemas are plain, and to make a tree of nodes for each of them takes longer than everything else.
 */
export function plainType(schema: JsonSchema, context: PlainContext): TypeText | TypeMembers | undefined {
  if (typeof schema === 'boolean') return single(schema ? 'unknown' : 'never');
  if (schema.$ref !== undefined) return named(refName(schema), context);
  if (schema.const !== undefined) return literalTypes([schema.const]);
  if (schema.enum !== undefined) return literalTypes(schema.enum);
  if (schema.oneOf !== undefined) return alternatives(schema, schema.oneOf, context);
  if (composing.some((keyword) => schema[keyword] !== undefined)) return undefined;
  if (isLongInteger(schema)) return longInteger(schema);
  if (typeof schema.type === 'object') return severalTypes(schema, schema.type, context);
  switch (schema.type) {
    case 'string':
      return textType(schema, context);
    case 'integer':
    case 'number':
      return single('number');
    case 'boolean':
    case 'null':
      return single(schema.type);
    case 'array':
      return arrayType(schema, context);
    case 'object':
      return isClosed(schema) ? single('Record<string, never>') : membersType(schema, context);
    default:
      return 'type' in schema ? undefined : membersType(schema, context);
  }
}

/** A union alone. Of keywords, openapi-typescript names each once. */
function alternatives(
  schema: JsonSchemaObject,
  variants: readonly JsonSchema[],
  context: PlainContext,
): TypeText | TypeMembers | undefined {
  const [only] = variants;
  if (only === undefined || beside.some((keyword) => schema[keyword] !== undefined)) return undefined;
  if (variants.length === 1) return plainType(only, context);
  const types = new Map<unknown, TypeText>();
  for (const variant of variants) {
    const type = plainType(variant, context);
    if (type === undefined) return undefined;
    const written = inText(type);
    types.set(keywords.has(written.text) ? written.text : types.size, written);
  }
  return unionOf([...types.values()]);
}

const keywords = new Set(['string', 'number', 'boolean', 'null', 'never']);

function named(name: string | undefined, { names }: PlainContext): TypeText | undefined {
  if (name === undefined) return undefined;
  names.add(name);
  return single(name);
}

function longInteger({ type }: JsonSchemaObject): TypeText {
  const missing = [type].flat().includes('null') ? ['null'] : [];
  return unionOf(['number', 'string', ...missing].map((text) => single(text)));
}

function textType({ format }: JsonSchemaObject, context: PlainContext): TypeText | undefined {
  if (format === 'binary') return context.isInput ? named('BinaryBody', context) : single('Uint8Array');
  return format === 'date-time' && context.isInput ? unionOf([single('string'), single('Date')]) : single('string');
}

/** One type, and `null`. */
function severalTypes(
  schema: JsonSchemaObject,
  types: readonly string[],
  context: PlainContext,
): TypeText | TypeMembers | undefined {
  const [type, ...others] = types.filter((each) => each !== 'null');
  if (type === undefined || others.length > 0 || types.length > 2) return undefined;
  const known = plainType({ ...schema, type }, context);
  if (known === undefined || types.length === 1) return known;
  const missing = single('null');
  return unionOf(types[0] === 'null' ? [missing, inText(known)] : [inText(known), missing]);
}

function arrayType({ items = true }: JsonSchemaObject, context: PlainContext): TypeText | undefined {
  const item = plainType(items, context);
  if (item === undefined) return undefined;
  const { text, isUnion, hasDoc } = inText(item);
  // openapi-typescript takes a list that is not called one for the list itself.
  const isList = typeof items === 'object' && items.type === 'array';
  if (text.endsWith('[]') && !isList) return undefined;
  return single(isUnion ? `(${text})[]` : `${text}[]`, hasDoc);
}

function membersType(schema: JsonSchemaObject, context: PlainContext): TypeText | TypeMembers | undefined {
  const plain = (part: JsonSchema): TypeText | undefined => {
    const known = plainType(part, context);
    return known && inText(known);
  };
  return objectType(schema, { plain, other: context.other });
}
