import { expect, test } from 'vitest';
import { emitPackage } from '../../../../generator/emit/emit.js';
import { compileFaults, planFromText } from '../../../support/packages.js';

test('a member may be called like one that every object has', () => {
  const { plan } = planFromText(
    `paths: { /a: { get: { operationId: list, tags: [a], responses: { '204': { description: D } }, parameters: [
  { in: query, name: of, style: deepObject, schema: { properties: { toString: {}, __proto__: { type: integer } } } }] } } }`,
  );
  const files = emitPackage(plan);
  const text = files.find(({ path }) => path === 'src/testing.ts')?.text ?? '';
  expect(text).toContain("toString: 'text' as const");
  expect(text).toContain("['__proto__']: 'number' as const");
  expect(compileFaults(new Map([['a', files]]))).toEqual([]);
});
