import { expect, test } from 'vitest';
import { planFromText } from '../../support/packages.js';

test('the secret fields of all that an operation sends and receives', () => {
  const { plan } = planFromText(`
paths:
  /a:
    post:
      operationId: go
      parameters:
        - { in: query, name: pin, schema: { type: string, format: password } }
        - { in: query, name: plain, schema: { type: string } }
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Login' } } } }
      responses:
        '200': { description: D, content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } }
  /b:
    get: { operationId: quiet, responses: { '204': { description: D } } }
components:
  schemas:
    Login: { properties: { user: {}, word: { $ref: '#/components/schemas/Word' }, code: { writeOnly: true } } }
    Word: { type: string, format: password }
    Tree: { properties: { branches: { items: { $ref: '#/components/schemas/Tree' } }, key: { type: string, format: password } } }
`);
  expect(plan.descriptors.map(({ secrets }) => secrets)).toEqual([['code', 'key', 'pin', 'word'], []]);
});
