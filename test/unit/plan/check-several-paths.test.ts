import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { checkSeveralPaths } from '../../../generator/plan/check-several-paths.js';
import { methodGroups } from '../../../generator/plan/method-groups.js';
import { modelFromText } from '../../support/model.js';

const ok = "responses: { '204': { description: Done } }";
const market = 'parameters: [{ name: market, in: path, required: true, schema: { type: string } }]';
const components = `components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key, description: A key. }
    bearer: { type: http, scheme: bearer, description: A token. }`;

/** Messages about a method with two paths, whose operations say these. */
function told(first: string, second: string): readonly string[] {
  const model = modelFromText(`paths:
  /orders: { post: { operationId: a, summary: A, x-method: orders.all, ${first}${ok} } }
  /orders/{market}: { ${market}, post: { operationId: b, summary: B, x-method: orders.all, ${second}${ok} } }
${components}`);
  const findings: Diagnostic[] = [];
  checkSeveralPaths(methodGroups(model, findings), findings);
  return findings.map(({ message }) => message);
}

const body = (type: string): string => `requestBody: { content: { ${type}: { schema: { type: object } } } }, `;

test.each([
  { what: 'security', first: 'security: [{ key: [] }], ', second: 'security: [], ' },
  { what: 'security', first: 'security: [{ key: [] }], ', second: 'security: [{ bearer: [] }], ' },
  { what: 'servers', first: '', second: "servers: [{ url: 'https://b.example.com' }], " },
  { what: 'request body', first: body('application/json'), second: '' },
  { what: 'request body', first: body('application/json'), second: body('application/x-www-form-urlencoded') },
  {
    what: 'envelope',
    first: 'x-envelope: { status: /status, success: ok, data: /data }, ',
    second: 'x-envelope: { status: /status, success: ok, data: /result }, ',
  },
])('paths of one method do not differ in their $what', ({ what, first, second }) => {
  expect(told(first, second)).toEqual([
    `This path of the method 'orders.all' differs from its first one in the ${what}.`,
  ]);
});

test('what they share may be said twice', () => {
  const said = `security: [{ key: [] }, { bearer: [] }], ${body('application/json')}`;
  expect(told(said, said)).toEqual([]);
});
