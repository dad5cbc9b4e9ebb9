import { expect, test } from 'vitest';
import type { SourceFile } from '../../../../generator/emit/source-file.js';
import { emitPackage } from '../../../../generator/emit/emit.js';
import { compileFaults, planFromText } from '../../../support/packages.js';

test('a member may be called like one that every object has', () => {
  const { plan } = planFromText(
    `paths: { /a: { get: { operationId: list, tags: [a], responses: { '204': { description: D } }, parameters: [
  { in: query, name: of, style: deepObject, schema: { properties: { toString: {}, __proto__: { type: integer } } } }] } } }`,
  );
  const files = emitPackage(plan);
  const text = testingOf(files);
  expect(text).toContain("toString: 'text' as const");
  expect(text).toContain("['__proto__']: 'number' as const");
  expect(compileFaults(new Map([['a', files]]))).toEqual([]);
});

test('and so may one that has members of its own', () => {
  const { plan } = planFromText(
    `paths: { /a: { post: { operationId: send, tags: [a], responses: { '204': { description: D } },
  requestBody: { content: { multipart/form-data: {
    schema: { properties: { valueOf: { type: array, items: { type: integer } } } } } } } } } }`,
  );
  const files = emitPackage(plan);
  expect(testingOf(files)).toContain("{ members: { valueOf: { items: 'number' } as const } }");
  expect(compileFaults(new Map([['a', files]]))).toEqual([]);
});

test('of schemas that all have each other as members, as many are looked at as somebody may read', () => {
  const names = Array.from({ length: 40 }, (_, index) => `p${String(index)}`);
  const members = names.map((name) => `${name}: { $ref: '#/components/schemas/${name}' }`).join(', ');
  const schemas = names.map((name) => `${name}: { properties: { ${members} } }`).join(', ');
  const { plan } = planFromText(
    `paths: { /a: { get: { operationId: list, tags: [a], responses: { '204': { description: D } },
  parameters: [{ in: query, name: of, schema: { $ref: '#/components/schemas/p0' } }] } } }
components: { schemas: { ${schemas} } }`,
  );
  // Forty times forty times forty of them would be some fifty times as long.
  expect(testingOf(emitPackage(plan)).length).toBeLessThan(500_000);
});

function testingOf(files: readonly SourceFile[]): string {
  return files.find(({ path }) => path === 'src/testing.ts')?.text ?? '';
}
