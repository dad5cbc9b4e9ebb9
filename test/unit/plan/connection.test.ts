import { describe, expect, test } from 'vitest';
import { planFromText } from '../../support/packages.js';

const schemes = `
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key, description: K }
    token: { type: http, scheme: bearer, description: T }`;

interface Parts {
  readonly security?: string;
  readonly schemas?: string;
}

function planned(channels: string, { security = '[]', schemas = '{}' }: Parts = {}) {
  return planFromText(`
x-stream:
  server: { url: wss://a.example }
  security: ${security}
  operations: { subscribe: { message: { to: '{address}' } } }
  message: { channel: /c, payload: /d, action: /a, snapshots: [all] }
  channels: { ${channels} }
components:
  schemas: ${schemas}${schemes}
`);
}

const plain = 'a: { address: a, payload: {} }';

test('without a stream there is no entry, and no name is taken for one', () => {
  const { plan, findings } = planFromText('components: { schemas: { StreamOptions: { type: object } } }');
  expect(findings).toEqual([]);
  expect(plan).not.toHaveProperty('stream');
  expect(plan.models.map(({ name }) => name)).toEqual(['StreamOptions']);
});

test.each([
  { security: '[]', access: 'public' },
  { security: '[{}]', access: 'public' },
  { security: '[{ key: [] }]', access: 'required' },
  { security: '[{ key: [], token: [] }, { token: [] }]', access: 'required' },
  { security: '[{ token: [] }, {}]', access: 'optional' },
])('credentials of $security are $access', ({ security, access }) => {
  const { plan, findings } = planned(plain, { security });
  expect(findings).toEqual([]);
  expect(plan.stream?.access).toBe(access);
});

describe('payloads', () => {
  test('that have no name get one of the channel', () => {
    const object = 'type: object, properties: { b: {} }';
    const { plan } = planned(
      `a: { address: a, payload: { ${object} }, snapshot: { type: array, items: { ${object} } } }`,
    );
    const [channel] = plan.stream?.channels ?? [];
    expect(channel?.payload).toEqual({ kind: 'model', name: 'APayload' });
    expect(plan.models.map(({ name }) => name)).toEqual(['APayload', 'ASnapshotItem']);
  });

  test('are named once where the snapshot is like every message', () => {
    const { plan } = planned('a: { address: a, payload: { type: object, properties: { b: {} } } }');
    const [channel] = plan.stream?.channels ?? [];
    expect(channel?.snapshot).toBe(channel?.payload);
    expect(plan.models).toHaveLength(1);
  });

  test('are what a consumer receives', () => {
    const { plan } = planned("a: { address: a, payload: { $ref: '#/components/schemas/Order' } }", {
      schemas: '{ Order: { type: object, properties: { id: { type: string, readOnly: true } } } }',
    });
    expect(plan.models).toMatchObject([{ name: 'Order', input: false }]);
  });
});

describe('names', () => {
  test('of the runtime stay those of the runtime', () => {
    const { plan } = planned("a: { address: a, payload: { $ref: '#/components/schemas/Subscription' } }", {
      schemas: '{ Subscription: { type: object } }',
    });
    expect(plan.models.map(({ name }) => name)).toEqual(['Subscription2']);
  });

  test('of a constant gives way to that of a scheme, and the method keeps its own', () => {
    const { plan, findings } = planned('key: { address: k, payload: {} }', { security: '[{ key: [] }]' });
    expect(findings).toEqual([]);
    expect(plan.stream?.channels).toMatchObject([{ constant: 'key2', channel: { key: 'key' } }]);
  });

  test.each([
    { name: 'symbol', argument: 'symbol' },
    { name: 'user_id', argument: 'userId' },
    { name: 'class', argument: 'class_' },
    { name: 'options', argument: 'options_' },
    { name: 'a', argument: 'a_' },
  ])('of the parameter $name hide nothing that the method uses', ({ name, argument }) => {
    const { plan } = planned(`a: { address: 'a:{${name}}', parameters: { ${name}: {} }, payload: {} }`);
    expect(plan.stream?.channels[0]?.input).toMatchObject({ kind: 'parameter', argument });
  });

  test('of several parameters are a type', () => {
    const { plan } = planned(`a: { address: ['a', 'a:{b}:{c}'], parameters: { b: {}, c: {} }, payload: {} }`);
    expect(plan.stream?.channels[0]?.input).toEqual({ kind: 'parameters', type: 'AParameters', isRequired: false });
  });
});
