import { describe, expect, test } from 'vitest';
import { runtimeExports, runtimeImports } from '../../../generator/plan/exported-names.js';
import { planFromText } from '../../support/packages.js';

const reference = (name: string) => `{ $ref: '#/components/schemas/${name}' }`;

describe('the exported names of schemas', () => {
  test.each([
    { given: ['order', 'new-order', 'HTTP_error'], want: ['Order', 'NewOrder', 'HTTPError'] },
    { given: ['class', 'Map', 'Promise'], want: ['Class', 'Map_', 'Promise_'] },
    { given: ['api', 'Api', 'ApiError'], want: ['Api2', 'Api3', 'ApiError2'] },
    { given: ['a.b', 'a-b'], want: ['AB', 'AB2'] },
  ])('$given become $want', ({ given, want }) => {
    const { plan } = planFromText(`components: { schemas: { ${given.map((name) => `'${name}': {}`).join(', ')} } }`);
    expect(plan.models.map(({ name }) => name)).toEqual(want);
  });

  test('two of one name are told', () => {
    const { findings } = planFromText("components: { schemas: { 'a.b': {}, 'a-b': {} } }");
    expect(findings).toEqual(['api.yaml:3:37 plan/name-collision']);
  });

  test('are none that a module of the package imports or exports for itself', () => {
    const taken = [...runtimeExports, ...runtimeImports].filter((name) => /^[A-Z]/.test(name));
    const { plan } = planFromText(`components: { schemas: { ${taken.map((name) => `${name}: {}`).join(', ')} } }`);
    expect(plan.models.filter(({ name }) => taken.includes(name))).toEqual([]);
  });
});

describe('schemas without a name', () => {
  const { plan } = planFromText(`
paths:
  /a:
    post:
      operationId: make
      requestBody: { content: { application/json: { schema: { type: object, properties: { a: {} } } } } }
      responses:
        '200': { description: D, content: { application/json: { schema: { type: array, items: { properties: { b: {} } } } } } }
        '201': { description: D, content: { application/json: { schema: { type: array, items: { type: string } } } } }
        '400': { description: D, content: { application/json: { schema: { oneOf: [{ type: string }] } } } }
`);

  test('get one where a consumer would want it', () => {
    expect(plan.models.map(({ name, input }) => ({ name, input }))).toEqual([
      { name: 'MakeBody', input: true },
      { name: 'MakeReplyItem', input: false },
      { name: 'MakeError', input: false },
    ]);
  });
});

describe('a schema that is not the same both ways', () => {
  const schemas = `
components:
  schemas:
    Both: { properties: { id: { readOnly: true }, in: ${reference('Inner')}, same: ${reference('Same')} } }
    Inner: { properties: { secret: { writeOnly: true }, out: ${reference('Out')}, file: { type: string, format: binary } } }
    Same: { properties: { at: { type: string, format: date-time } } }
    Out: { properties: { a: {} } }
    Sent: { properties: { at: { type: string, format: date-time }, id: { readOnly: true, allOf: [${reference('Never')}] } } }
    Never: { properties: { a: { readOnly: true } } }
`;
  const content = (name: string) => `content: { application/json: { schema: ${reference(name)} } }`;
  const { plan } = planFromText(`
paths:
  /both: { post: { operationId: both, requestBody: { ${content('Both')} }, responses: { '200': { description: D, ${content('Both')} } } } }
  /sent: { post: { operationId: sent, requestBody: { ${content('Sent')} }, responses: { '204': { description: D } } } }
${schemas}`);

  test('is exported twice, and so is what contains it', () => {
    expect(plan.models.map(({ name, input }) => (input ? `${name} (input)` : name))).toEqual([
      'Both',
      'BothInput (input)',
      'Inner',
      'InnerInput (input)',
      'Same',
      'Out',
      'Sent (input)',
      'Never',
    ]);
  });

  test('leads to its own side', () => {
    expect(plan.modelNames.input.get('Inner')).toBe('InnerInput');
    expect(plan.modelNames.output.get('Inner')).toBe('Inner');
  });
});
