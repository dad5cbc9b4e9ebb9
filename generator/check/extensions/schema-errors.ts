import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

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

/** `oneOf` reports each of its branches as well; `if` and `not a member name` repeat what is inside. */
function withoutConsequences(errors: readonly SchemaError[]): readonly SchemaError[] {
  const combined = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  return errors.filter(({ keyword, schemaPath }) => {
    if (keyword === 'if' || keyword === 'propertyNames') return false;
    return !combined.some((outer) => schemaPath !== outer.schemaPath && schemaPath.startsWith(`${outer.schemaPath}/`));
  });
}
