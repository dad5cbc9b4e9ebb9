import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

type Json = Readonly<Record<string, unknown>>;

/** An example of a spec, and the schema that it claims to fit. Both places are JSON Pointers (RFC 6901). */
export interface SpecExample {
  readonly place: string;
  readonly schema: string;
  readonly value: unknown;
}

/** An operation as the spec lists it: `GET /health`. */
export interface SpecOperation {
  readonly name: string;
  readonly operation: Json;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const SPEC_URI = 'https://spec.invalid/openapi.yaml';

/** Keywords of JSON Schema whose value is one schema, a list of them, or a map of them. */
const SCHEMA = ['items', 'additionalProperties', 'propertyNames', 'contains', 'not', 'if', 'then', 'else'];
const SCHEMA_LIST = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const SCHEMA_MAP = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];

export function loadSpec(file: string): Json {
  const document: unknown = parse(readFileSync(file, 'utf8'));
  if (!isObject(document)) throw new TypeError(`${file} holds no object`);
  return document;
}

export function specOperations(document: Json): SpecOperation[] {
  return Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = isObject(item) ? item[method] : undefined;
      return isObject(operation) ? [{ name: `${method.toUpperCase()} ${path}`, operation }] : [];
    }),
  );
}

/** Every example in the document: of media types, parameters and headers, and those within schemas. */
export function specExamples(document: Json): SpecExample[] {
  return ['paths', 'webhooks', 'components'].flatMap((key) =>
    key === 'components'
      ? examplesInComponents(objectAt(document, key))
      : examplesBelow(objectAt(document, key), `/${key}`),
  );
}

/** One sentence for each example that its schema refuses; none when all is well. `$ref`s stay within the document. */
export function misfits(document: Json, examples: readonly SpecExample[]): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: SPEC_URI });
  return examples.flatMap(({ place, schema, value }) => {
    const fits = ajv.compile({ $ref: `${SPEC_URI}#${encodeURI(schema)}` });
    return fits(value) ? [] : [`${place}: ${ajv.errorsText(fits.errors)}`];
  });
}

function examplesInComponents(components: Json): SpecExample[] {
  return Object.entries(components).flatMap(([kind, entries]) => {
    if (kind !== 'schemas') return examplesBelow(entries, `/components/${kind}`);
    return isObject(entries) ? mapOfSchemas(entries, `/components/${kind}`) : [];
  });
}

/** Walks OpenAPI objects. Where one has a `schema`, its examples are instances of it. */
function examplesBelow(node: unknown, place: string): SpecExample[] {
  if (Array.isArray(node)) return node.flatMap((entry, index) => examplesBelow(entry, `${place}/${String(index)}`));
  if (!isObject(node)) return [];
  const schema = isObject(node['schema']) ? `${place}/schema` : undefined;
  return Object.entries(node).flatMap(([key, value]): SpecExample[] => {
    const at = `${place}/${escape(key)}`;
    if (key.startsWith('x-')) return [];
    if (schema === undefined) return examplesBelow(value, at);
    if (key === 'schema') return examplesInSchema(value, at);
    if (key === 'example') return [{ place: at, schema, value }];
    if (key === 'examples' && isObject(value)) return namedExamples(value, at, schema);
    return examplesBelow(value, at);
  });
}

function namedExamples(examples: Json, place: string, schema: string): SpecExample[] {
  return Object.entries(examples).flatMap(([name, example]) =>
    isObject(example) && 'value' in example
      ? [{ place: `${place}/${escape(name)}/value`, schema, value: example['value'] }]
      : [],
  );
}

/** Walks a schema. Its `examples`, `example` and `default` are instances of it. */
function examplesInSchema(schema: unknown, place: string): SpecExample[] {
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([key, value]): SpecExample[] => {
    const at = `${place}/${escape(key)}`;
    if (key === 'example' || key === 'default') return [{ place: at, schema: place, value }];
    if (key === 'examples' && Array.isArray(value)) {
      return value.map((one: unknown, index) => ({ place: `${at}/${String(index)}`, schema: place, value: one }));
    }
    if (SCHEMA.includes(key)) return examplesInSchema(value, at);
    if (SCHEMA_LIST.includes(key) && Array.isArray(value)) {
      return value.flatMap((entry, index) => examplesInSchema(entry, `${at}/${String(index)}`));
    }
    return SCHEMA_MAP.includes(key) && isObject(value) ? mapOfSchemas(value, at) : [];
  });
}

function mapOfSchemas(schemas: Json, place: string): SpecExample[] {
  return Object.entries(schemas).flatMap(([name, schema]) => examplesInSchema(schema, `${place}/${escape(name)}`));
}

function objectAt(node: Json, key: string): Json {
  const value = node[key];
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
