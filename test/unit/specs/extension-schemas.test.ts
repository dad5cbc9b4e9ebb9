import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

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
      'x-method.schema.json',
      'x-pagination.schema.json',
      'x-rate-limit.schema.json',
      'x-request-id.schema.json',
      'x-retry.schema.json',
      'x-signing-operation.schema.json',
      'x-signing.schema.json',
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

const credentials = { key: { description: 'Key' } };
const send = { headers: { 'x-key': '{key}' } };
const example = { source: 'openssl', credentials: {}, at: 0, request: 'GET https://a.example/', expect: { x: '1' } };

/** Documents that must be refused, each with the place and the keyword of what is wrong. */
const refused: Readonly<Record<string, readonly { document: unknown; at: string; keyword: string }[]>> = {
  'x-envelope.schema.json': [
    { document: { status: '/status', success: 'ok' }, at: '', keyword: 'required' },
    { document: { status: 'status', success: 'ok', data: '/data' }, at: '/status', keyword: 'pattern' },
    { document: { status: '/a', success: ['ok'], data: '/data' }, at: '/success', keyword: 'type' },
    { document: { status: '/a', success: 0, data: '/d', error: 'ErrorReply' }, at: '/error', keyword: 'pattern' },
    { document: true, at: '', keyword: 'const' },
  ],
  'x-error.schema.json': [
    { document: {}, at: '', keyword: 'minProperties' },
    { document: { message: '/m~2' }, at: '/message', keyword: 'pattern' },
    { document: { code: '/code', codes: [{ code: 1 }] }, at: '/codes/0', keyword: 'required' },
    { document: { code: '/c', codes: [{ code: true, description: 'd' }] }, at: '/codes/0/code', keyword: 'type' },
    { document: { codes: [{ code: 1, description: 'd' }] }, at: '', keyword: 'dependentRequired' },
  ],
  'x-method.schema.json': [
    { document: 'create', at: '', keyword: 'pattern' },
    { document: 'Orders.create', at: '', keyword: 'pattern' },
    { document: [], at: '', keyword: 'minItems' },
    { document: [{ fixed: { a: 1 } }], at: '/0', keyword: 'required' },
    { document: [{ name: 'a.b', response: '404' }], at: '/0/response', keyword: 'pattern' },
    { document: [{ name: 'a.b', fixed: { a: null } }], at: '/0/fixed/a', keyword: 'type' },
    { document: { name: 'a.b' }, at: '', keyword: 'type' },
  ],
  'x-pagination.schema.json': [
    { document: { page: 'page' }, at: '', keyword: 'required' },
    { document: { items: '/data' }, at: '', keyword: 'oneOf' },
    { document: { page: 'page', offset: 'offset', items: '/data' }, at: '', keyword: 'oneOf' },
    { document: { cursor: 'after', items: '/data' }, at: '', keyword: 'dependentRequired' },
    { document: { page: 'page', items: 'data' }, at: '/items', keyword: 'pattern' },
    { document: { page: 'page', items: '/data', max: 5 }, at: '', keyword: 'additionalProperties' },
    { document: { page: 'page', items: '/data', size: 0 }, at: '/size', keyword: 'minimum' },
  ],
  'x-rate-limit.schema.json': [
    { document: { requests: 60 }, at: '', keyword: 'required' },
    { document: { requests: 60, window: 60 }, at: '/window', keyword: 'type' },
    { document: { requests: 60, window: '1 minute' }, at: '/window', keyword: 'pattern' },
    { document: { requests: 0, window: '1m' }, at: '/requests', keyword: 'minimum' },
    {
      document: { requests: 1, window: '1s', headers: { reset: { name: 'X-Reset', unit: 'minutes' } } },
      at: '/headers/reset/unit',
      keyword: 'enum',
    },
  ],
  'x-request-id.schema.json': [
    { document: 'X-Request ID', at: '', keyword: 'pattern' },
    { document: '', at: '', keyword: 'pattern' },
    { document: ['X-Request-ID'], at: '', keyword: 'type' },
  ],
  'x-retry.schema.json': [
    { document: {}, at: '', keyword: 'minProperties' },
    { document: { safe: 'no' }, at: '/safe', keyword: 'type' },
    { document: { rejectedOn: 429 }, at: '/rejectedOn', keyword: 'type' },
    { document: { rejectedOn: [200] }, at: '/rejectedOn/0', keyword: 'minimum' },
    { document: { retries: 3 }, at: '', keyword: 'additionalProperties' },
  ],
  'x-signing-operation.schema.json': [
    { document: {}, at: '', keyword: 'minProperties' },
    { document: { 'instruction-name': 'x' }, at: '', keyword: 'additionalProperties' },
    { document: { name: 3 }, at: '/name', keyword: 'type' },
    { document: { version: 2 ** 53 }, at: '/version', keyword: 'maximum' },
  ],
  'x-signing.schema.json': [
    { document: { credentials }, at: '', keyword: 'required' },
    { document: { credentials: { key: {} }, send }, at: '/credentials/key', keyword: 'required' },
    { document: { credentials: { 'api-key': {} }, send }, at: '/credentials', keyword: 'additionalProperties' },
    {
      document: { credentials: { key: { description: 'Key', format: 'base32' } }, send },
      at: '/credentials/key/format',
      keyword: 'enum',
    },
    {
      document: { credentials: { key: { description: 'Key', secret: true, sent: true } }, send },
      at: '/credentials/key/sent',
      keyword: 'const',
    },
    { document: { credentials, values: { window: 5000 }, send }, at: '/values/window', keyword: 'type' },
    { document: { credentials, send: { header: { a: 'b' } } }, at: '/send', keyword: 'additionalProperties' },
    {
      document: { credentials, send: { headers: { 'x key': 'b' } } },
      at: '/send/headers',
      keyword: 'additionalProperties',
    },
    { document: { credentials, send, verify: { clock: 'time' } }, at: '/verify', keyword: 'required' },
    { document: { credentials, send, verify: { clock: 't', within: '10' } }, at: '/verify/within', keyword: 'pattern' },
    { document: { credentials, send, direction: 'in' }, at: '/direction', keyword: 'enum' },
    {
      document: { credentials, send, examples: [{ ...example, expect: {} }] },
      at: '/examples/0/expect',
      keyword: 'minProperties',
    },
    {
      document: { credentials, send, examples: [{ ...example, at: 'now' }] },
      at: '/examples/0/at',
      keyword: 'pattern',
    },
    {
      document: { credentials, send, examples: [{ ...example, request: '/' }] },
      at: '/examples/0/request',
      keyword: 'pattern',
    },
    {
      document: { credentials, send, parameters: { region: { description: 'd', const: 'eu', default: 'eu' } } },
      at: '/parameters/region/default',
      keyword: 'false schema',
    },
  ],
  'x-url.schema.json': [
    { document: '', at: '', keyword: 'minLength' },
    { document: true, at: '', keyword: 'type' },
  ],
  'openapi.schema.json': [
    { document: spec({ 'x-retry': { rejectedOn: [429], safe: true } }), at: '/x-retry/safe', keyword: 'false schema' },
    { document: spec({ 'x-envelope': false }), at: '/x-envelope', keyword: 'type' },
    { document: spec({ servers: [{ description: 'no url' }] }), at: '/servers/0', keyword: 'required' },
    { document: spec({ paths: { orders: {} } }), at: '/paths', keyword: 'additionalProperties' },
    {
      document: spec({ paths: { '/o': { get: { responses: { ok: { description: 'd' } } } } } }),
      at: '/paths/~1o/get/responses',
      keyword: 'additionalProperties',
    },
    {
      document: spec({ paths: { '/o': { get: { responses: { '200': { description: 'd' } }, 'x-method': 'list' } } } }),
      at: '/paths/~1o/get/x-method',
      keyword: 'pattern',
    },
  ],
};

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

function spec(members: object): object {
  return { openapi: '3.1.0', info: { title: 'Acme', version: '0.1.0' }, ...members };
}

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
