import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { refused } from './refused-extensions.js';

const specs = new URL('../../../specs/', import.meta.url);
const folder = new URL('extensions/', specs);
const specFiles = ['allex.yaml', 'allxon.yaml', 'andx.yaml'];
const schemaFiles = readdirSync(folder).sort();
const extensionFiles = schemaFiles.filter((file) => file.startsWith('x-'));
const httpMethods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

// The schema of a whole description overlays a referenced extension with `type` and `required`: types are checked
// there, just not on one and the same level.
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false });
addFormats.default(ajv);
for (const file of schemaFiles) ajv.addSchema(readSchema(file));

describe('extension schemas', () => {
  it('are one per extension, and one for a whole description', () => {
    expect(schemaFiles).toEqual([
      'openapi.schema.json',
      'x-envelope.schema.json',
      'x-error.schema.json',
      'x-event-stream.schema.json',
      'x-method.schema.json',
      'x-pagination.schema.json',
      'x-rate-limit.schema.json',
      'x-request-id.schema.json',
      'x-retry.schema.json',
      'x-signing-operation.schema.json',
      'x-signing.schema.json',
      'x-stream.schema.json',
      'x-url.schema.json',
    ]);
  });

  it.each(schemaFiles)('%s says what it is, is named after its file and is a valid schema', (file) => {
    const schema = readSchema(file);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: file });
    expect(schema).toHaveProperty('title', expect.any(String));
    expect(schema).toHaveProperty('description', expect.any(String));
    expect(ajv.getSchema(file)).toBeTypeOf('function');
  });

  it.each(extensionFiles)('%s shows examples that it accepts', (file) => {
    const { examples } = readSchema(file) as { examples?: readonly unknown[] };
    expect(examples?.length).toBeGreaterThan(0);
    for (const example of examples ?? []) expect(errors(file, example)).toEqual([]);
  });

  it.each(extensionFiles)('%s compiles in the strictest mode for types', (file) => {
    expect(() => new Ajv2020({ strictTypes: true, allowUnionTypes: true }).compile(readSchema(file))).not.toThrow();
  });

  it.each(extensionFiles)('%s describes every property and closes every object', (file) => {
    const problems: string[] = [];
    visitObjects(readSchema(file), '', (schema, place) => {
      // Branches of a condition only add to what stands around them.
      if (/\/(if|then|dependentSchemas)(\/|$)/.test(place)) return;
      if (schema['type'] === 'object' && schema['additionalProperties'] === undefined) problems.push(`${place}: open`);
      for (const [name, property] of Object.entries(asObject(schema['properties']) ?? {})) {
        if (asObject(property)?.['description'] === undefined)
          problems.push(`${place}/properties/${name}: undescribed`);
      }
    });
    expect(problems).toEqual([]);
  });
});

describe.each(specFiles)('extensions in specs/%s', (file) => {
  const spec = readSpec(file);
  const found = extensionsOf(spec);

  it('are accepted by their schemas', () => {
    const rejected = found.flatMap(({ place, schema, value }) =>
      errors(schema, value).map((error) => ({ place, ...error })),
    );
    expect(rejected).toEqual([]);
  });

  it('include a signing scheme, an error shape and a rate limit', () => {
    const schemas = new Set(found.map(({ schema }) => schema));
    expect(schemas).toContain('x-signing.schema.json');
    expect(schemas).toContain('x-error.schema.json');
    expect(schemas).toContain('x-rate-limit.schema.json');
  });

  it('stand in places where the schema of a description knows them', () => {
    expect(errors('openapi.schema.json', spec)).toEqual([]);
  });

  it('are announced to editors in the first line', () => {
    const [first] = readFileSync(new URL(file, specs), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./extensions/openapi.schema.json');
  });
});

describe('refused', () => {
  it('has cases for every schema', () => {
    expect(Object.keys(refused).sort()).toEqual(schemaFiles);
  });

  describe.each(Object.entries(refused))('%s', (file, cases) => {
    it.each(cases)('$keyword at "$at"', ({ document, at, keyword }) => {
      expect(errors(file, document)).toContainEqual({ at, keyword });
    });
  });
});

function errors(file: string, document: unknown): { at: string; keyword: string }[] {
  const validate = ajv.getSchema(file);
  if (validate === undefined) throw new Error(`no schema ${file}`);
  if (validate(document) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword }: ErrorObject) => ({ at: instancePath, keyword }));
}

interface FoundExtension {
  readonly place: string;
  readonly schema: string;
  readonly value: unknown;
}

/** Every `x-` member of the root, of an operation and of a security scheme, with the schema that judges it. */
function extensionsOf(document: unknown): FoundExtension[] {
  const root = asObject(document) ?? {};
  const found = members(root, '', (name) => `${name}.schema.json`);
  for (const [path, item] of Object.entries(asObject(root['paths']) ?? {})) {
    for (const [method, operation] of Object.entries(asObject(item) ?? {})) {
      if (!httpMethods.has(method)) continue;
      const schemaOf = (name: string): string => `${name === 'x-signing' ? 'x-signing-operation' : name}.schema.json`;
      found.push(...members(operation, `${method.toUpperCase()} ${path}`, schemaOf));
    }
  }
  const schemes = asObject(asObject(root['components'])?.['securitySchemes']) ?? {};
  for (const [name, scheme] of Object.entries(schemes)) found.push(...members(scheme, name, (x) => `${x}.schema.json`));
  return found;
}

function members(value: unknown, place: string, schemaOf: (name: string) => string): FoundExtension[] {
  return Object.entries(asObject(value) ?? {})
    .filter(([name]) => name.startsWith('x-'))
    .map(([name, extension]) => ({ place: `${place} ${name}`, schema: schemaOf(name), value: extension }));
}

/** Calls back for every object in a schema that is itself a schema or a map of schemas, with its JSON Pointer. */
function visitObjects(
  value: unknown,
  place: string,
  visit: (schema: Readonly<Record<string, unknown>>, place: string) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((each: unknown, index) => visitObjects(each, `${place}/${index}`, visit));
    return;
  }
  const object = asObject(value);
  if (object === undefined) return;
  visit(object, place);
  for (const [name, member] of Object.entries(object)) {
    if (name !== 'examples') visitObjects(member, `${place}/${name}`, visit);
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function readSpec(file: string): unknown {
  return parse(readFileSync(new URL(file, specs), 'utf8'));
}

function readSchema(file: string): AnySchemaObject {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as AnySchemaObject;
}
