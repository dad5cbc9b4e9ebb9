import type { Json, JsonSchemaObject } from '../../model/json-schema.js';
import type { Kind } from './alternative.js';

const notes = new Set([
  ...['title', 'description', 'default', 'deprecated', 'examples', 'readOnly', 'writeOnly'],
  ...['externalDocs', 'xml', '$comment', 'discriminator'],
]);

const structure = new Set([
  ...['$ref', 'type', 'enum', 'const', 'allOf', 'oneOf', 'anyOf', 'items', 'prefixItems'],
  ...['properties', 'required', 'additionalProperties', 'patternProperties', 'unevaluatedProperties'],
]);

const constraints: Readonly<Record<Kind, readonly string[]>> = {
  any: [],
  never: [],
  null: [],
  boolean: [],
  number: ['format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  string: ['format', 'minLength', 'maxLength', 'pattern', 'contentEncoding', 'contentMediaType'],
  array: ['minItems', 'maxItems', 'uniqueItems', 'minContains', 'maxContains'],
  object: ['minProperties', 'maxProperties'],
};

const constraining = new Set(Object.values(constraints).flat());

/** Constraints that say nothing. */
const empty: Readonly<Record<string, Json>> = {
  ...{ minLength: 0, minItems: 0, minProperties: 0 },
  ...{ uniqueItems: false, pattern: '' },
};

/** Whether a keyword says something about a value without changing which values there are. */
export function isNote(keyword: string): boolean {
  return notes.has(keyword) || keyword.startsWith('x-');
}

/** Whether anything stands beside a combination that is more than a note. */
export function saysMore(schema: JsonSchemaObject): boolean {
  return Object.keys(schema).some((keyword) => !isNote(keyword) && keyword !== 'type');
}

/** The constraints that hold for values of a kind; `type: integer` is one of them. */
export function constraintsOf(schema: JsonSchemaObject, kind: Kind): ReadonlyMap<string, Json> {
  const names = kind === 'any' ? constraining : constraints[kind];
  const found = [...names].flatMap((name): [string, Json][] => {
    const value = schema[name];
    // What stands there has been read as JSON.
    return value === undefined || value === empty[name] ? [] : [[name, value as Json]];
  });
  const types = [schema.type].flat();
  const isInteger = kind === 'number' && types.includes('integer') && !types.includes('number');
  const isListed = schema.enum !== undefined || schema.const !== undefined;
  return new Map(isInteger && !isListed ? [...found, ['type', 'integer']] : found);
}

/** What is neither structure nor a constraint that is known here: it may mean anything. */
export function othersOf(schema: JsonSchemaObject): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(schema).filter(
      ([keyword]) => !isNote(keyword) && !structure.has(keyword) && !constraining.has(keyword),
    ),
  );
}
