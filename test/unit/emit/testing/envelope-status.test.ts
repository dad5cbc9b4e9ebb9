import { expect, test } from 'vitest';
import { emitPackage } from '../../../../generator/emit/emit.js';
import { planFromText } from '../../../support/packages.js';

/** The module of the fake of an API with this envelope; `stat` is the schema of a member of its replies. */
function testing(envelope: string, stat: string): string {
  const { plan } = planFromText(`x-envelope: { ${envelope}, data: /data, error: '#/components/schemas/Failure' }
paths:
  /a:
    get:
      operationId: get
      tags: [a]
      responses:
        '200':
          description: D
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties: { meta: { type: object, properties: { stat: ${stat} } }, data: { type: integer } }
components:
  schemas:
    Failure: { type: object, properties: { meta: { type: object, properties: { stat: ${stat} } } } }
`);
  return emitPackage(plan).find(({ path }) => path === 'src/testing.ts')?.text ?? '';
}

test.each([
  ['success: OK', '{ type: string }', "stat: 'OK'", "stat: 'string'"],
  ['success: 1', '{ const: 1 }', 'stat: 1', 'stat: 2'],
  ['success: true', '{ type: boolean, default: true }', 'stat: true', 'stat: false'],
  ['success: success', '{ type: string, enum: [success, failure] }', "stat: 'success'", "stat: 'failure'"],
])('an example of a reply has the status of an envelope of %s, and one of a failure has another', (...row) => {
  const [success, stat, done, refused] = row;
  const text = testing(`status: /meta/stat, ${success}`, stat);
  expect(text).toContain(`body: { meta: { ${done} }, data: 0 }`);
  expect(text).toContain(`'200': { meta: { ${refused} } }`);
});

test('a status that no schema has is there all the same', () => {
  const text = testing('status: /ok, success: true', '{ type: string }');
  expect(text).toContain("body: { meta: { stat: 'string' }, data: 0, ok: true }");
  expect(text).toContain("'200': { meta: { stat: 'string' }, ok: false }");
});
