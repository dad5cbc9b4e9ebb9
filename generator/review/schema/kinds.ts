import type { Json, JsonSchemaObject } from '../../model/json-schema.js';
import type { Kind } from './alternative.js';

const objectKeywords = ['properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties'];
const arrayKeywords = ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'];

/** The kinds that a schema without combinations allows. What is listed is what it is, whatever `type` says. */
export function kindsOf(schema: JsonSchemaObject): readonly Kind[] {
  const { type } = schema;
  const literals = literalsOf(schema);
  if (literals !== undefined) return [...new Set(literals.map(kindOfValue))];
  if (type !== undefined) return [...new Set([type].flat().map(kindOfType))];
  if (objectKeywords.some((keyword) => keyword in schema)) return ['object'];
  if (arrayKeywords.some((keyword) => keyword in schema)) return ['array'];
  return ['any'];
}

function kindOfType(type: string): Kind {
  switch (type) {
    case 'integer':
      return 'number';
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'array':
    case 'object':
      return type;
    default:
      return 'any';
  }
}

/** The kind of a value. */
export function kindOfValue(value: Json): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'object';
}

/** `enum`, or the one value of `const`. */
export function literalsOf(schema: JsonSchemaObject): readonly Json[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const];
}
