import { describe, expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

const head = 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\nservers: [{ url: https://api.example.com }]\n';
const operation = 'operationId: a, summary: S.';
const fine = "{ '200': { description: D. }, default: { description: E. } }";

/** What is found, the code without what all have in common, and the help. */
async function found(text: string, version = '3.1.0'): Promise<readonly string[]> {
  const findings = await check(documentOf(head.replace('3.1.0', version) + text));
  return findings
    .filter(({ code }) => code !== 'openapi/unused-component')
    .map(({ code, message }) => `${code.replace('openapi/', '')}: ${message}`);
}

const schema = (text: string): string => `paths: {}\ncomponents: { schemas: { A: ${text} } }\n`;
const content = (name: string): string =>
  `paths: { /a: { get: { ${operation}, responses: { '200': { description: D., content: { ${name}: {} } }, default: { description: E. } } } } }`;

describe('bounds', () => {
  it.each([
    ['{ minimum: 5, maximum: 1 }', 'empty-range: No number fits `minimum: 5` and `maximum: 1`.'],
    ['{ exclusiveMinimum: 5, maximum: 5 }', 'empty-range: No number fits `exclusiveMinimum: 5` and `maximum: 5`.'],
    [
      '{ minimum: 0, exclusiveMinimum: 5, maximum: 9, exclusiveMaximum: 5 }',
      'empty-range: No number fits `exclusiveMinimum: 5` and `exclusiveMaximum: 5`.',
    ],
    ['{ minLength: 5, maxLength: 1 }', 'empty-range: No text fits `minLength: 5` and `maxLength: 1`.'],
    ['{ minItems: 5, maxItems: 1 }', 'empty-range: No list fits `minItems: 5` and `maxItems: 1`.'],
    [
      '{ minProperties: 5, maxProperties: 1 }',
      'empty-range: No object fits `minProperties: 5` and `maxProperties: 1`.',
    ],
    ['{ minContains: 5, maxContains: 1 }', 'empty-range: No list fits `minContains: 5` and `maxContains: 1`.'],
    [
      '{ multipleOf: 0 }',
      'multiple-of: No number is a multiple of this in the sense of JSON Schema: it must be above 0.',
    ],
    [
      '{ multipleOf: -1 }',
      'multiple-of: No number is a multiple of this in the sense of JSON Schema: it must be above 0.',
    ],
  ])('%s', async (text, want) => {
    expect(await found(schema(text))).toEqual([want]);
  });

  it.each([
    '{ minimum: 5, maximum: 5 }',
    '{ minimum: 1 }',
    '{ exclusiveMinimum: 1, maximum: 1.5 }',
    '{ minLength: 0 }',
  ])('silent: %s', async (text) => {
    expect(await found(schema(text))).toEqual([]);
  });

  it('a bound of OpenAPI 3.0 that is exclusive by a boolean', async () => {
    expect(await found(schema('{ minimum: 5, maximum: 5, exclusiveMaximum: true }'), '3.0.3')).toEqual([
      'empty-range: No number fits `minimum: 5` and `maximum: 5`.',
    ]);
    expect(await found(schema('{ minimum: 5, maximum: 5, exclusiveMaximum: false }'), '3.0.3')).toEqual([]);
  });

  it('properties that are called as keywords are', async () => {
    expect(await found(schema('{ properties: { minimum: { type: integer }, maximum: {}, pattern: {} } }'))).toEqual([]);
  });
});

describe('patterns', () => {
  it.each([
    ["'('", 'unterminated group'],
    ["'[a-'", 'unterminated character class'],
    ["'*a'", 'nothing to repeat'],
    ["'(?i)a'", 'invalid group'],
    ["'\\p{Foo}'", 'invalid property name'],
  ])('%s', async (text, problem) => {
    const want = `pattern: This is no regular expression of JavaScript: ${problem}.`;
    expect(await found(schema(`{ pattern: ${text} }`))).toEqual([want]);
    expect(await found(schema(`{ patternProperties: { ${text}: {} } }`))).toEqual([want]);
  });

  it.each(["'^[\\w-.]+$'", "'\\p{L}'", "'^\\d{3}\\-\\d$'", "'a{,3}'"])('silent: %s', async (text) => {
    expect(await found(schema(`{ pattern: ${text} }`))).toEqual([]);
  });
});

describe('properties that are required', () => {
  it('and refused', async () => {
    const required = '{ required: [id], properties: { price: {} }, additionalProperties: false }';
    expect(await found(schema(required))).toEqual([
      "refused-required: The schema requires 'id', and `additionalProperties: false` refuses it: no object fits.",
    ]);
  });

  it.each([
    '{ required: [id], properties: { price: {} } }',
    "{ required: [id], properties: { price: {} }, patternProperties: { '^i': {} }, additionalProperties: false }",
    '{ required: [id], properties: { id: {} }, additionalProperties: false }',
  ])('silent: %s', async (text) => {
    expect(await found(schema(text))).toEqual([]);
  });
});

describe('values of an enum', () => {
  it('that are objects or lists', async () => {
    expect(await found(schema('{ enum: [{ a: 1 }, { a: 2 }, [1], { a: 1 }, [1]] }'))).toEqual([
      'repeated-enum-value: The value {"a":1} is listed twice.',
      'repeated-enum-value: The value [1] is listed twice.',
    ]);
  });

  it('silent: a text beside what is written like it', async () => {
    expect(await found(schema(`{ enum: [1, '1', [1], '[[1]]'] }`))).toEqual([]);
  });
});

describe('media types', () => {
  it.each(['applicationjson', 'application/', '/json', 'application / json', '"application/\\njson"', 'a/b/c', "''"])(
    '%s',
    async (name) => {
      const [finding, ...others] = await found(content(name));
      expect(finding).toMatch(/^media-type: '.*' is no media type\.$/s);
      expect(others).toEqual([]);
    },
  );

  it.each([
    ...['application/json', 'text/*', "'*/*'", "'application/json; charset=utf-8'", "'application/json;'"],
    ...[`'multipart/form-data; boundary="a b"'`, 'application/vnd.acme.v1+json', "'application/json ; q=1;v=2'"],
  ])('silent: %s', async (name) => {
    expect(await found(content(name))).toEqual([]);
  });

  it.each([
    ['applicationjson', "Did you mean 'application/json'?"],
    ['json', "Did you mean 'application/json'?"],
    ['application / xml', "Did you mean 'application/xml'?"],
    ['aplication-json', "Did you mean 'application/json'?"],
  ])('%s has a suggestion', async (name, help) => {
    expect((await check(documentOf(head + content(name)))).map((one) => one.help)).toEqual([help]);
  });

  it('of the parts of a form', async () => {
    const form = `{ content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: 'image/png, jpeg' } } } } }`;
    const text = `paths: { /a: { post: { ${operation}, requestBody: ${form}, responses: ${fine} } } }`;
    expect(await found(text)).toEqual(["media-type: 'jpeg' is no media type."]);
  });

  it('in no time, whatever stands there', async () => {
    const start = Date.now();
    await found(content(`'a/b${';   '.repeat(2_000)}!'`));
    expect(Date.now() - start).toBeLessThan(2_000);
  });
});

describe('responses', () => {
  const responses = (text: string): string => `paths: { /a: { get: { ${operation}${text} } } }`;

  it.each(['20x', '600', '099', '2xx'])('%s', async (status) => {
    const text = responses(
      `, responses: { '200': { description: D. }, '${status}': { description: D. }, default: { description: E. } }`,
    );
    expect(await found(text)).toEqual([`status-code: '${status}' is no status code of HTTP.`]);
  });

  it('of components have names', async () => {
    const text = `${responses(`, responses: { default: { $ref: '#/components/responses/600' } }`)}\n`;
    expect(await found(`${text}components: { responses: { '600': { description: D. } } }`)).toEqual([]);
  });

  it('that are left out', async () => {
    expect(await found(responses(''))).toEqual(['no-success-response: The operation declares no successful response.']);
    expect(await found(responses(''), '3.0.3')).toEqual(["missing-key: The key 'responses' is missing here."]);
  });

  it('under a key that is none say what could stand there', async () => {
    const findings = await check(documentOf(head + responses(`, responses: { success: { description: D. } }`)));
    const unknown = findings.find(({ code }) => code === 'openapi/unknown-key');
    expect(unknown?.help).toContain("such as '200'");
  });
});

it('a variable that stands in a path twice', async () => {
  const parameters = 'parameters: [{ name: b, in: path, required: true, schema: {} }]';
  expect(
    await found(`paths: { '/a/{b}/c/{b}': { get: { ${operation}, ${parameters}, responses: ${fine} } } }`),
  ).toEqual(["repeated-path-variable: The path has '{b}' twice, and both get the same value."]);
});

describe('names of parameters', () => {
  const named = (name: string, place: string): string =>
    `paths: { /a: { get: { ${operation}, parameters: [{ name: ${name}, in: ${place}, schema: {} }], responses: ${fine} } } }`;

  it.each([
    ["'a: b'", 'header', 'a: b'],
    ['"a\\nb"', 'header', 'a\nb'],
    ["'a;b'", 'cookie', 'a;b'],
    ["''", 'query', ''],
  ])('%s in %s', async (name, place, value) => {
    expect(await found(named(name, place))).toEqual([
      `parameter-name: Nothing can be sent as '${value}' in the ${place}.`,
    ]);
  });

  it('of an API key', async () => {
    const scheme = "components: { securitySchemes: { a: { type: apiKey, in: header, name: 'X Key' } } }";
    const text = `security: [{ a: [] }]\npaths: { /a: { get: { ${operation}, responses: ${fine} } } }\n${scheme}`;
    expect(await found(text)).toEqual(["parameter-name: Nothing can be sent as 'X Key' in the header."]);
  });

  it.each([
    ['X-A_b.c!', 'header'],
    ["'a b[c]'", 'query'],
  ])('silent: %s in %s', async (name, place) => {
    expect(await found(named(name, place))).toEqual([]);
  });
});
