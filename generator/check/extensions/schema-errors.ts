import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { nearest } from '../../diagnostics/suggest.js';
import { plainlyFits } from '../quick/plainly-fits.js';
import { isObject } from './schema-text.js';

/** An error of the validator, with the values it is about. */
export type SchemaError = ErrorObject;

let validator: Ajv2020 | undefined;
const compiled = new WeakMap<object, ValidateFunction>();

/** What a value does to violate a schema, each fault once. */
export function schemaErrors(schema: object, value: unknown): readonly SchemaError[] {
  const resolve = (ref: string): unknown => schemaAt(schema, ref);
  if (plainlyFits(schema, value, { resolve, ignored: withoutFormats })) return [];
  validator ??= new Ajv2020({ allErrors: true, verbose: true, strict: false, validateFormats: false });
  const validate = compiled.get(schema) ?? validator.compile(schema);
  compiled.set(schema, validate);
  return validate(value) ? [] : withoutConsequences((validate.errors ?? []) as SchemaError[]);
}

const withoutFormats: ReadonlySet<string> = new Set(['format']);

/** A schema below another; references between schemas of ours stay in one document. */
function schemaAt(root: object, ref: string): unknown {
  if (!ref.startsWith('#')) return undefined;
  return ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), root);
}

/** Combinators repeat what is inside them, or the other way round; a misspelt key is unknown and missing. */
function withoutConsequences(errors: readonly SchemaError[]): readonly SchemaError[] {
  const unknown = unknownKeys(errors);
  const combinators = new Set(errors.filter(({ keyword }) => /^(?:one|any)Of$/.test(keyword)).map(pathOf));
  const isInside = ({ schemaPath }: SchemaError) =>
    [...combinators].some((outer) => schemaPath.startsWith(`${outer}/`));
  const types = errors.filter((error) => error.keyword === 'type' && !isInside(error));
  const mistyped = new Set(types.map(({ instancePath }) => instancePath));
  return errors.filter((error) => {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') return false;
    // What is of another type has nothing that its schema asks for.
    if (/^(?:one|any)Of$/.test(error.keyword) && mistyped.has(error.instancePath)) return false;
    const written = unknown.get(error.instancePath) ?? [];
    if (wantedKeys(error).some((key) => nearest(key, written) !== undefined)) return false;
    return !isInside(error);
  });
}

function pathOf({ schemaPath }: SchemaError): string {
  return schemaPath;
}

/** By the place of the map that has them. */
function unknownKeys(errors: readonly SchemaError[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const others = keys.get(instancePath) ?? [];
    others.push(String(params.additionalProperty));
    keys.set(instancePath, others);
  }
  return keys;
}

/** The keys whose absence is the error. */
function wantedKeys({ keyword, params, schema }: SchemaError): readonly string[] {
  if (keyword === 'required') return [String(params.missingProperty)];
  return keyword === 'oneOf' ? requiredNames(schema) : [];
}

/** The schemas use `oneOf` for keys that exclude each other. */
function requiredNames(alternatives: unknown): readonly string[] {
  const schemas = Array.isArray(alternatives) ? alternatives.filter(isObject) : [];
  return schemas.flatMap(({ required }) => (Array.isArray(required) ? required.map(String) : []));
}
