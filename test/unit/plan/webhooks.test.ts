import { describe, expect, test } from 'vitest';
import { planFromText } from '../../support/packages.js';

const done = "responses: { '204': { description: D } }";

function planned(webhook: string) {
  const { plan, findings } = planFromText(`
webhooks: { a.b: { ${webhook} } }
components:
  schemas:
    Thing: { type: object, properties: { id: { type: string } } }
`);
  expect(findings).toEqual([]);
  return plan;
}

const body = (content: string) => `requestBody: { content: { ${content} } }`;
const thing = "{ schema: { $ref: '#/components/schemas/Thing' } }";
const reference = { kind: 'schema', schema: { $ref: '#/components/schemas/Thing' } };

describe('the body of a webhook', () => {
  test.each([
    { given: body(`application/json: ${thing}`), want: reference },
    { given: body(`text/plain: {}, application/json: ${thing}`), want: reference },
    { given: body(`application/x-www-form-urlencoded: ${thing}`), want: reference },
    { given: body('application/json: {}'), want: { kind: 'unknown' } },
    { given: body('text/plain: {}'), want: { kind: 'text' } },
    { given: body('image/png: {}'), want: { kind: 'bytes' } },
    { given: 'summary: none', want: { kind: 'none' } },
  ])('of $given', ({ given, want }) => {
    expect(planned(`post: { ${given}, ${done} }`).webhooks[0]?.payload).toEqual(want);
  });

  test('gets a name where it has none', () => {
    const given = body('application/json: { schema: { type: object, properties: { b: {} } } }');
    const plan = planned(`post: { ${given}, ${done} }`);
    expect(plan.webhooks[0]?.payload).toEqual({ kind: 'model', name: 'ABPayload' });
  });

  test('of several methods may be either', () => {
    const plan = planned(
      `post: { ${body(`application/json: ${thing}`)}, ${done} }, put: { ${body('text/plain: {}')}, ${done} }`,
    );
    expect(plan.webhooks.map(({ name, payload }) => [name, payload])).toEqual([
      ['a.b', { kind: 'union', members: [reference, { kind: 'text' }] }],
    ]);
  });
});

test('callbacks are named after their operation, and a schema does not take the name of the types', () => {
  const { plan } = planFromText(`
paths:
  /a:
    post:
      operationId: go
      ${done}
      callbacks: { on: { '{$url}': { post: { ${body('text/plain: {}')}, ${done} } } } }
components: { schemas: { Callbacks: { type: string }, Webhooks: { type: string } } }
`);
  expect(plan.callbacks.map(({ name, payload }) => [name, payload.kind])).toEqual([['go.on', 'text']]);
  expect(plan.models.map(({ name }) => name)).toEqual(['Callbacks2', 'Webhooks']);
});
