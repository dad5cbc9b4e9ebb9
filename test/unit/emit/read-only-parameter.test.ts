import { expect, test } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import { planFromText } from '../../support/packages.js';

test('a parameter is an input, also with a schema that is readOnly as a member of something else', () => {
  const { plan } = planFromText(
    [
      `paths: { /a: { get: { operationId: list, tags: [a], responses: { '204': { description: D } }, parameters: [`,
      `  { in: query, name: number, required: true, schema: { $ref: '#/components/schemas/AlertNumber' } },`,
      `  { in: query, name: inline, schema: { type: string, readOnly: true } }] } } }`,
      `components: { schemas: { AlertNumber: { type: integer, readOnly: true } } }`,
    ].join('\n'),
  );
  const models = emitPackage(plan).find(({ path }) => path === 'src/models.ts')?.text ?? '';
  const [, members = ''] = /interface ListParameters \{([^}]*)\}/.exec(models) ?? [];
  expect(members.replaceAll(/\s+/g, ' ').trim()).toBe('number: AlertNumber; inline?: string;');
});
