import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

const head = 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\nservers: [{ url: https://api.example.com }]\n';

async function found(tags: string, own: string): Promise<readonly string[]> {
  const operation = `operationId: a, summary: S., tags: ${own}, responses: { default: { description: D. } }`;
  const findings = await check(documentOf(`${head}${tags}paths: { /a: { get: { ${operation} } } }`));
  return findings.map(({ code, message, help }) => `${code} ${message} ${help ?? ''}`);
}

it('a tag is declared once, and an operation has it once', async () => {
  const repeated = "openapi/repeated-tag The tag 'a' is listed twice. Delete it, or write the tag that was meant.";
  expect(await found('tags: [{ name: a }, { name: b }, { name: a }]\n', '[a, b, a]')).toEqual([repeated, repeated]);
  expect(await found('tags: [{ name: a }, { name: b }]\n', '[a, b]')).toEqual([]);
});

it.each(['type', 'allOf', 'anyOf', 'oneOf'])('an empty %s', async (keyword) => {
  const text = `${head}paths: {}\ncomponents: { schemas: { A: { ${keyword}: [] }, B: { enum: [] } } }`;
  expect((await check(documentOf(text))).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'openapi/empty-list error',
    'openapi/empty-enum warning',
  ]);
});

it.each(['$defs/Line', 'properties/line'])('a reference into the %s of a component is a use of it', async (inside) => {
  const response = `{ description: D., content: { application/json: { schema: { $ref: '#/components/schemas/A/${inside}' } } } }`;
  const paths = `paths: { /a: { get: { operationId: a, summary: S., responses: { default: ${response} } } } }`;
  const schema = '{ type: object, $defs: { Line: { type: string } }, properties: { line: { type: string } } }';
  const text = `${head}${paths}\ncomponents: { schemas: { A: ${schema}, B: ${schema} } }`;
  expect((await check(documentOf(text))).map(({ message }) => message)).toEqual([
    "Nothing refers to 'B' of components.schemas.",
  ]);
});
