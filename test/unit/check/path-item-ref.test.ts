import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { place } from '../../../generator/diagnostics/render.js';
import { documentOf } from '../read/parse.js';

const head = 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\nservers: [{ url: https://api.example.com }]\n';
const fine = "summary: S., responses: { '200': { description: D. }, default: { description: E. } }";

async function found(text: string): Promise<readonly (readonly [string, string])[]> {
  const findings = await check(documentOf(head + text));
  return findings.map(({ code, location }) => [code, place(location)]);
}

const target = `components: { pathItems: { A: { parameters: [], get: { operationId: a, ${fine} } } } }`;

it.each([
  ['a method', `get: { operationId: b, ${fine} }`, [['openapi/field-beside-ref', 'spec.yaml:7:5']]],
  ['parameters', 'parameters: []', [['openapi/field-beside-ref', 'spec.yaml:7:5']]],
  ['another method', `post: { operationId: b, ${fine} }`, []],
  ['words', 'summary: S.', []],
])('%s beside the reference of a path', async (_what, field, expected) => {
  expect(await found(`paths:\n  /a:\n    $ref: '#/components/pathItems/A'\n    ${field}\n${target}\n`)).toEqual(
    expected,
  );
});

it('an operation beside the reference of a path is looked at like others', async () => {
  const post = 'post: { operationId: b, responses: { default: { description: E. } } }';
  const text = `paths:\n  /a:\n    $ref: '#/components/pathItems/A'\n    ${post}\n${target}\n`;
  expect((await found(text)).map(([code]) => code)).toContain('openapi/no-summary');
});

it('header fields of one name in other letters are one', async () => {
  const parameters = '[{ name: X-Id, in: header, schema: {} }, { name: x-id, in: header, schema: {} }]';
  const text = `${head}paths: { /a: { get: { operationId: a, parameters: ${parameters}, ${fine} } } }\n`;
  const findings = await check(documentOf(text));
  expect(findings.map(({ code, help }) => [code, help])).toEqual([
    [
      'openapi/repeated-parameter',
      '`X-Id` and `x-id` are one header field: names of header fields have no case (RFC 9110, section 5.1).',
    ],
  ]);
  const query = text.replaceAll('in: header', 'in: query');
  expect(await check(documentOf(query))).toEqual([]);
});
