import { describe, expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

const head = 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\nservers: [{ url: https://api.example.com }]\n';
const fine = '{ default: { description: D. } }';

async function helps(text: string): Promise<readonly string[]> {
  const findings = await check(documentOf(head + text));
  return findings.flatMap(({ code, help }) => (code === 'openapi/unused-component' ? [] : (help ?? '')));
}

/** What has another form in OpenAPI 3.0, in Swagger 2.0, or in the languages that people come from. */
describe('a schema', () => {
  it.each([
    ['string', 'Write `{ type: string }`.'],
    ['{ type: float }', 'Write `number`, or `string` where the API sends decimal text.'],
    ['{ type: int }', 'Write `integer`.'],
    ['{ type: date }', 'Write `string` with `format: date`.'],
    ['{ type: any }', 'Delete `type`: a schema without it takes any value.'],
    ['{ type: strng }', "Did you mean 'string'?"],
    ['{ type: [string, null] }', "Write `'null'` in quotes: without them it is YAML's null."],
    ['{ description: }', 'Write what belongs there, or delete the key.'],
    [
      '{ minimum: 0, exclusiveMinimum: true }',
      'From OpenAPI 3.1 on it is the bound itself: write `exclusiveMinimum: 0`, with the number of `minimum`, instead of both.',
    ],
    [
      '{ type: string, required: true }',
      'An object lists the properties that it requires: write `required: [name]` beside its `properties`.',
    ],
    ['{ required: id }', 'Write `[id]`.'],
    ['{ properties: [id] }', 'Write a name and its schema, such as `id: { type: string }`.'],
    ['{ additionalProperties: string }', 'Write `{ type: string }`.'],
    [
      '{ items: [{ type: string }] }',
      'Write the schema of an item, without brackets; a list of schemas, one for each place, is `prefixItems`.',
    ],
    ['{ examples: { a: b } }', 'A schema has a list of values: `examples: [a, b]`.'],
    ['{ discriminator: kind }', 'Write `discriminator: { propertyName: kind }`.'],
    ["{ minimum: '1' }", 'Write it without quotes.'],
    ['{ maximum: 1_000_000 }', 'Write 1000000: a number has digits alone, and one point.'],
    ["{ deprecated: 'yes' }", 'Write `true` or `false`, without quotes.'],
    ['{ type: string, enum: [1] }', "Write `'1'` if text is meant: YAML reads it as a number."],
    ['{ ref: A }', "Did you mean '$ref'?"],
    [
      "{ $ref: '#/components/schemas/B', nullable: true }",
      "OpenAPI 3.1 writes `type: [string, 'null']` instead, or `anyOf: [{ $ref: … }, { type: 'null' }]`.",
    ],
  ])('%s', async (schema, help) => {
    expect(await helps(`paths: {}\ncomponents: { schemas: { B: {}, A: ${schema} } }`)).toEqual([help]);
  });
});

it('a list of types in OpenAPI 3.0', async () => {
  const text = `${head.replace('3.1.0', '3.0.3')}paths: {}\ncomponents: { schemas: { A: { type: [string, 'null'] } } }`;
  expect(
    (await check(documentOf(text))).flatMap(({ code, help }) => (code === 'openapi/wrong-type' ? help : [])),
  ).toEqual(['OpenAPI 3.0 has one type, and `nullable: true` beside it; `openapi: 3.1.0` has lists of types.']);
});

describe('a server', () => {
  it.each([
    ['https://a.example', 'Write a list: `servers: [{ url: https://a.example }]`.'],
    ['{ url: https://a.example }', 'Write a list: `servers: [{ url: https://… }]`.'],
    ['[https://a.example]', 'Write `- url: https://a.example`.'],
  ])('%s', async (servers, help) => {
    const text = `openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\nservers: ${servers}\npaths: {}`;
    expect((await check(documentOf(text))).map((found) => found.help)).toEqual([help]);
  });
});

describe('an extension', () => {
  it('names credentials in camel case', async () => {
    const signing = '{ credentials: { API_KEY: Key }, send: { headers: { X: a } } }';
    const scheme = `{ type: http, scheme: s, x-signing: ${signing} }`;
    expect(await helps(`paths: {}\ncomponents: { securitySchemes: { s: ${scheme} } }`)).toEqual(["Write 'apiKey'."]);
  });

  it.each([
    ['x-rate-limit: 5', 'On the document root, or on an operation'],
    ["x-retry: { rejectedOn: ['429'] }", 'Write it without quotes.'],
    ['x-request-id: { name: X }', 'On the document root. Name of the reply header'],
  ])('%s', async (member, help) => {
    const found = await helps(`paths: {}\n${member}`);
    expect(found.map((each) => each.startsWith(help))).toEqual([true]);
  });

  it('of a wrong type lacks nothing', async () => {
    const pagination = `{ operationId: a, summary: S., x-pagination: page, responses: ${fine} }`;
    expect(await helps(`paths: { /a: { get: ${pagination} } }`)).toHaveLength(1);
  });
});

describe('an operation', () => {
  it.each([
    [
      `parameters: [{ name: a, in: query, type: string }], responses: ${fine}`,
      'It belongs under `schema`: `schema: { type: … }`.',
    ],
    [
      `parameters: [{ name: a, in: body, schema: {} }], responses: ${fine}`,
      'A body is declared as `requestBody`, beside `parameters`.',
    ],
    [
      `requestBody: { schema: {} }, responses: ${fine}`,
      'It belongs under a media type: `content: { application/json: { schema: … } }`.',
    ],
    [
      'responses: { default: { description: D., schema: {} } }',
      'It belongs under a media type: `content: { application/json: { schema: … } }`.',
    ],
    [
      'responses: { default: { description: D., content: { schema: {} } } }',
      'It stands below a media type: `application/json: { schema: … }`.',
    ],
    ['responses: { default: Refused }', 'Write `{ description: Refused }`.'],
    [`security: s, responses: ${fine}`, 'Write a list of alternatives: `security: [{ s: [] }]`.'],
    [`security: [s], responses: ${fine}`, 'Write `{ s: [] }`.'],
    [
      `security: [{ s: true }], responses: ${fine}`,
      'Write `s: []`: a scheme has a list of roles, mostly an empty one.',
    ],
    [`tags: a, responses: ${fine}`, 'Write `[a]`.'],
    [`consumes: [a], responses: ${fine}`, 'OpenAPI 3 names the media type of a body under `requestBody.content`.'],
  ])('%s', async (members, help) => {
    const schemes = 'components: { securitySchemes: { s: { type: http, scheme: bearer } } }';
    expect(await helps(`paths: { /a: { post: { operationId: a, summary: S., ${members} } } }\n${schemes}`)).toEqual([
      help,
    ]);
  });
});

it.each([
  [
    `components: { securitySchemes: { s: { type: apiKey, in: body, name: key } } }`,
    'A key is in `header`, `query` or `cookie`; `x-signing` places values in the body, under `send.body`.',
  ],
  [
    `webhooks: { w: { post: { operationId: w, security: [{ hok: [] }], responses: ${fine} } } }
components: { securitySchemes: { hook: { type: http, scheme: bearer } } }`,
    "Did you mean 'hook'?",
  ],
])('%s', async (members, help) => {
  expect(await helps(`paths: {}\n${members}`)).toEqual([help]);
});

it('OpenAPI 3.0 has no type null', async () => {
  const old = head.replace('3.1.0', '3.0.3');
  const findings = await check(documentOf(`${old}paths: {}\ncomponents: { schemas: { S: { type: 'null' } } }`));
  expect(findings.map(({ help }) => help)).toContain(
    'OpenAPI 3.0 has no such type: write `nullable: true` beside the type of other values.',
  );
});

describe('a path', () => {
  const operation = `{ operationId: a, summary: S., responses: ${fine} }`;
  const id = '{ name: id, in: path, required: true, schema: { type: string } }';
  const variable = "Write '{id}' for '";

  it.each([
    [
      `{ https://a.example/b: { get: ${operation} } }`,
      "The host is named under `servers`: write the path alone, such as '/b'.",
    ],
    [`{ /b: { GET: ${operation} } }`, "Did you mean 'get'?"],
    [`{ '/b/:id': { parameters: [${id}], get: ${operation} } }`, `${variable}:id'.`],
    [`{ '/b/<id>': { parameters: [${id}], get: ${operation} } }`, `${variable}<id>'.`],
    [`{ '/b/{order}': { parameters: [${id}], get: ${operation} } }`, "It has '{order}': give both one name."],
    [
      `{ '/b{?id}': { parameters: [${id}], get: ${operation} } }`,
      `${variable}{?id}': a variable is a name alone, and parameters of a query are declared with \`in: query\`.`,
    ],
  ])('%s', async (paths, help) => {
    expect(await helps(`paths: ${paths}`)).toEqual([help]);
  });

  it.each([
    ['host: a.example', 'OpenAPI 3 has `servers: [{ url: https://… }]`.'],
    ['"“tags”": []', "Write 'tags', with straight quotes or none."],
    ['"// tags": []', 'JSON has no comments, and those of YAML begin with `#`.'],
    ['definitions: {}', 'OpenAPI 3 has schemas under `components.schemas`.'],
  ])('beside %s', async (member, help) => {
    expect(await helps(`${member}\npaths: {}`)).toEqual([help]);
  });
});

/** Redocly follows these references, and nothing of what they lead to would be in the package. */
describe('a reference where OpenAPI has none', () => {
  const written = 'OpenAPI has no reference here: write out what is meant.';
  const whole =
    "OpenAPI has no reference to an operation: write it out, or refer to all of the path, `/b: { $ref: '#/paths/~1a' }`.";

  it.each([
    ["paths: {}\ntags: [{ $ref: '#/x-a' }]\nx-a: { name: a }", [written]],
    ["paths: {}\nexternalDocs: { $ref: '#/x-a' }\nx-a: { url: https://a.example }", [written]],
    [`paths: { /a: { get: { $ref: '#/x-a' } } }\nx-a: { operationId: a, summary: S., responses: ${fine} }`, [whole]],
  ])('%s', async (text, expected) => {
    expect((await helps(text)).filter((help) => help.startsWith('OpenAPI has no'))).toEqual(expected);
  });
});
