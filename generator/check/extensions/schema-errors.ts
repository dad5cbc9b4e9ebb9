import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { nearest } from '../../diagnostics/suggest.js';
import { isObject } from './schema-text.js';

/** An error of the validator, with the values it is about. */
export type SchemaError = ErrorObject<string, Record<string, unknown>, unknown>;

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateFormats: false });
const compiled = new WeakMap<object, ValidateFunction>();

/** What a value does to violate a schema, each fault once. */
export function schemaErrors(schema: object, value: unknown): readonly SchemaError[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate(value) ? [] : withoutConsequences((validate.errors ?? []) as SchemaError[]);
}

/** Combinators repeat what is inside them, or the other way round; a misspelt key is unknown and missing. */
function withoutConsequences(errors: readonly SchemaError[]): readonly SchemaError[] {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  const combined = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  return errors.filter((error) => {
    const { keyword, schemaPath } = error;
    if (keyword === 'if' || keyword === 'propertyNames' || isMisspelt(error, unknown)) return false;
    return !combined.some((outer) => schemaPath !== outer.schemaPath && schemaPath.startsWith(`${outer.schemaPath}/`));
  });
}

function isMisspelt({ keyword, instancePath, params, schema }: SchemaError, unknown: readonly SchemaError[]): boolean {
  const names =
    keyword === 'required' ? [String(params.missingProperty)] : keyword === 'oneOf' ? requiredNames(schema) : [];
  const written = unknown.filter((other) => other.instancePath === instancePath);
  return names.some(
    (name) =>
      nearest(
        name,
        written.map((other) => String(other.params.additionalProperty)),
      ) !== undefined,
  );
}

/** The schemas use `oneOf` for keys that exclude each other. */
function requiredNames(alternatives: unknown): readonly string[] {
  const schemas = Array.isArray(alternatives) ? alternatives.filter(isObject) : [];
  return schemas.flatMap(({ required }) => (Array.isArray(required) ? required.map(String) : []));
}
