import { describe, expect, it } from 'vitest';
import { checkedSpec } from '../../../generator/check/checked-spec.js';
import { examplesFitTheirSchema } from '../../../generator/check/examples/examples-fit.js';
import { isMap } from '../../../generator/read/spec-node.js';
import { readFiles } from '../read/temporary-spec.js';

/** What the rule says of a document, and the text that it points to. */
function findings(
  version: '3.0' | '3.1',
  text: string,
  files: Readonly<Record<string, string>> = {},
): readonly string[] {
  const { document } = readFiles({ 'spec.yaml': `openapi: ${version}.0\n${text}\n`, ...files });
  if (document === undefined || !isMap(document.file.root)) throw new Error('no document');
  const spec = checkedSpec(document, document.file.root, version);
  return [...examplesFitTheirSchema(spec)].map(({ location: { source, start, end }, message }) => {
    return `${source.path} \`${source.text.slice(start, end)}\`: ${message}`;
  });
}

const schema = (text: string): string => `components: { schemas: { A: ${text} } }`;
const mismatch = (text: string, problem: string, kind = 'example'): readonly string[] => [
  `spec.yaml \`${text}\`: The ${kind} does not fit its schema: ${problem}.`,
];

describe('is silent about', () => {
  it.each([
    ['3.1', 'types with null', "{ type: [string, 'null'], examples: [null, a] }"],
    ['3.0', 'nullable', '{ type: string, nullable: true, example: null }'],
    ['3.0', 'nullable enums', '{ type: string, nullable: true, enum: [a], default: null }'],
    ['3.0', 'nullable without a type', '{ nullable: true, allOf: [{ type: string }], example: null }'],
    ['3.0', 'exclusive bounds', '{ type: number, minimum: 0, exclusiveMinimum: true, example: 0.1 }'],
    ['3.1', 'formats nobody knows', '{ type: string, format: decimal, examples: [x] }'],
    [
      '3.1',
      'a property that only replies have',
      '{ required: [a], properties: { a: { readOnly: true } }, example: {} }',
    ],
    [
      '3.1',
      'recursive schemas',
      "{ properties: { a: { $ref: '#/components/schemas/A' } }, example: { a: { a: {} } } }",
    ],
    ['3.1', 'names of Object.prototype', '{ properties: { constructor: { type: string } }, example: {} }'],
    ['3.1', 'keywords that are none', '{ type: strin, required: 1, pattern: 5, example: 1 }'],
    ['3.1', 'patterns that are none', "{ type: string, pattern: '(', example: a }"],
    [
      '3.1',
      'other keywords of a schema',
      "{ $id: 'https://a.example', $anchor: b, $schema: c, type: string, example: a }",
    ],
    ['3.1', 'properties called example', '{ properties: { example: { type: string }, default: { type: integer } } }'],
  ] as const)('%s: %s', (version, _, text) => {
    expect(findings(version, schema(text))).toEqual([]);
  });

  it('text of formats other than JSON', () => {
    const content = "application/xml: { schema: { type: object }, example: '<a/>' }";
    expect(findings('3.1', `components: { responses: { A: { content: { ${content} } } } }`)).toEqual([]);
  });

  it('a variable of a server', () => {
    expect(findings('3.1', "servers: [{ url: '{a}', variables: { a: { default: 1, enum: [b] } } }]")).toEqual([]);
  });
});

const isFalse = 'has the schema `false`, which nothing fits';

describe('finds, at the very value', () => {
  it.each([
    ['3.0', '{ type: string, example: null }', mismatch('null', 'it must be text, but it is null')],
    [
      '3.0',
      '{ type: number, minimum: 0, exclusiveMinimum: true, example: 0 }',
      mismatch('0', 'it must be more than 0'),
    ],
    ['3.1', '{ type: integer, default: 0.5 }', mismatch('0.5', 'it must be an integer, but it is a number', 'default')],
    [
      '3.1',
      '{ type: string, format: date-time, examples: [today] }',
      mismatch('today', "it is not of the format 'date-time'"),
    ],
    [
      '3.1',
      '{ properties: { a: { items: { type: string } } }, example: { a: [b, 1] } }',
      mismatch('1', "'a.1' must be text, but it is a number"),
    ],
    ['3.1', '{ required: [a], example: { b: 1 } }', mismatch('example', "it lacks 'a'")],
    [
      '3.1',
      '{ properties: { size: {} }, additionalProperties: false, example: { sise: 1 } }',
      mismatch('sise', "the schema has no 'sise'"),
    ],
    [
      '3.1',
      "{ anyOf: [{ type: string, minLength: 3 }, { type: 'null' }], example: a }",
      mismatch('a', 'it has fewer than 3 characters'),
    ],
    [
      '3.1',
      '{ oneOf: [{ type: string }, { type: integer }], example: true }',
      mismatch('true', 'it fits none of the alternatives'),
    ],
    [
      '3.1',
      '{ oneOf: [{ type: number }, { type: integer }], example: 1 }',
      mismatch('1', 'it fits more than one alternative'),
    ],
    ['3.1', "{ type: string, pattern: '^b', example: a }", mismatch('a', 'it does not match `^b`')],
    ['3.1', '{ properties: { a: false }, example: { a: 1 } }', mismatch('1', `'a' ${isFalse}`)],
    ['3.1', '{ if: { type: string }, then: false, example: a }', mismatch('a', `it ${isFalse}`)],
    ['3.1', '{ anyOf: [false, { type: string }], example: 1 }', mismatch('1', 'it fits none of the alternatives')],
    ['3.1', '{ not: true, example: a }', mismatch('a', 'it fits what `not` excludes')],
    ['3.1', '{ prefixItems: [true, false], example: [1, 2] }', mismatch('2', `'1' ${isFalse}`)],
    ['3.1', '{ contains: false, example: [1] }', mismatch('example', 'it has no entry that fits `contains`')],
    [
      '3.1',
      '{ propertyNames: false, example: { b: 1 } }',
      mismatch('example', "it has a name that is not allowed: 'b'"),
    ],
    ['3.1', '{ dependentSchemas: { b: false }, example: { b: 1 } }', mismatch('example', `it ${isFalse}`)],
    ['3.1', "{ patternProperties: { '^b': false }, example: { b: 1 } }", mismatch('1', `'b' ${isFalse}`)],
    [
      '3.1',
      '{ properties: { a: true }, unevaluatedProperties: false, example: { b: 1 } }',
      mismatch('b', "the schema has no 'b'"),
    ],
    [
      '3.1',
      '{ prefixItems: [true], unevaluatedItems: false, example: [1, 2] }',
      mismatch('example', 'it has more than 1 entries'),
    ],
    ['3.1', '{ multipleOf: 2, example: 3 }', mismatch('3', 'it is no multiple of 2')],
    [
      '3.1',
      '{ dependentRequired: { a: [b] }, example: { a: 1 } }',
      mismatch('example', "it lacks 'b', which 'a' needs beside it"),
    ],
  ] as const)('%s %s', (version, text, want) => {
    expect(findings(version, schema(text))).toEqual(want);
  });

  it('in a media type whose schema is false', () => {
    const text = 'components: { responses: { A: { content: { application/json: { schema: false, example: 1 } } } } }';
    expect(findings('3.1', text)).toEqual(mismatch('1', `it ${isFalse}`));
  });

  it('in parameters, headers, bodies, and examples that are referred to, across files', () => {
    const text = `paths:
  /a:
    post:
      parameters: [{ name: p, in: query, schema: { type: integer }, example: x }]
      requestBody:
        content:
          application/json: { schema: { $ref: 'parts.yaml#/Size' }, examples: { one: { $ref: 'parts.yaml#/One' } } }
      responses:
        '200':
          headers: { H: { schema: { enum: [up, down] }, examples: { one: { value: left } } } }`;
    const parts = 'Size: { type: number }\nOne: { value: big }\n';
    expect([...findings('3.1', text, { 'parts.yaml': parts })].sort()).toEqual([
      'parts.yaml `big`: The example does not fit its schema: it must be a number, but it is text.',
      "spec.yaml `left`: The example does not fit its schema: it must be one of 'up' or 'down'.",
      'spec.yaml `x`: The example does not fit its schema: it must be an integer, but it is text.',
    ]);
  });
});

it('an example of another schema altogether has ten findings at most', () => {
  const names = Array.from({ length: 50 }, (_, i) => `p${i}`).join(', ');
  expect(findings('3.1', schema(`{ required: [${names}], example: {} }`))).toHaveLength(10);
});

it('a pattern that would take years is given up', () => {
  const text = `{ type: string, pattern: '^(a+)+$', examples: [${'a'.repeat(40)}b, ${'a'.repeat(41)}b] }`;
  const start = Date.now();
  expect(findings('3.1', schema(text))).toEqual([]);
  expect(Date.now() - start).toBeLessThan(20_000);
});
