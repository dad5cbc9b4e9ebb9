import { describe, expect, test } from 'vitest';
import type { PlannedDescriptor } from '../../../generator/plan/package-plan.js';
import { planPackage } from '../../../generator/plan/plan.js';
import { modelFromText } from '../../support/model.js';
import { planFromText, type PlannedText } from '../../support/packages.js';

function planned(responses: string, beside = ''): PlannedText {
  return planFromText(`
paths: { /a: { get: { operationId: go, responses: { ${responses} }${beside} } } }
components:
  schemas:
    Item: { type: object, properties: { id: { type: string } } }
    Page: { type: object, properties: { data: { $ref: '#/components/schemas/Data' } } }
    Data: { allOf: [{ type: object, properties: { 'a/b~c': { type: array, items: { $ref: '#/components/schemas/Item' } } } }] }
`);
}

function descriptorOf(responses: string, beside = ''): PlannedDescriptor | undefined {
  return planned(responses, beside).plan.descriptors[0];
}

const json = (schema: string) => `{ description: D, content: { application/json: { schema: ${schema} } } }`;
const text = '{ description: D, content: { text/plain: {} } }';
const none = '{ description: D }';
const item = "{ $ref: '#/components/schemas/Item' }";

describe('the reply', () => {
  test.each([
    { given: `'200': ${none}`, kind: 'none', accept: [], empty: false },
    { given: `'200': ${json(item)}`, kind: 'schema', accept: ['application/json'], empty: false },
    { given: `'200': ${json(item)}, '204': ${none}`, kind: 'union', accept: ['application/json'], empty: true },
    { given: `'200': ${json(item)}, '201': ${json(item)}`, kind: 'schema', accept: ['application/json'], empty: false },
    { given: `2XX: ${text}`, kind: 'text', accept: ['text/plain'], empty: false },
    { given: `default: ${text}`, kind: 'text', accept: ['text/plain'], empty: false },
    { given: `'200': ${none}, default: ${text}`, kind: 'none', accept: [], empty: false },
    { given: `'404': ${text}`, kind: 'none', accept: [], empty: false },
    {
      given: "'200': { description: D, content: { application/json: {}, image/png: {} } }",
      kind: 'union',
      accept: ['application/json', 'image/png'],
      empty: false,
    },
  ])('of { $given }', ({ given, kind, accept, empty }) => {
    const descriptor = descriptorOf(given);
    expect({ kind: descriptor?.output.kind, accept: descriptor?.accept, empty: descriptor?.empty }).toEqual({
      kind,
      accept,
      empty,
    });
  });
});

describe('errors', () => {
  test('of the same body stand together', () => {
    const descriptor = descriptorOf(`'200': ${none}, '400': ${json(item)}, 4XX: ${text}, default: ${json(item)}`);
    expect(descriptor?.errors.map(({ statuses }) => statuses)).toEqual([['400', 'default']]);
  });
});

describe('bodies without a name', () => {
  const inline = (name: string) => json(`{ type: object, properties: { ${name}: {} } }`);

  test('have one name where they are the same, and their status in it where they are not', () => {
    const replies = `'200': ${inline('a')}, '201': ${inline('a')}, '202': ${inline('b')}`;
    const errors = `'400': ${inline('a')}, '404': ${inline('b')}, 5XX: ${inline('a')}, default: ${inline('c')}`;
    const { plan, findings } = planned(`${replies}, ${errors}`);
    expect(findings).toEqual([]);
    expect(plan.models.map(({ name }) => name).filter((name) => name.startsWith('Go'))).toEqual([
      'GoReply',
      'GoReply202',
      'GoError',
      'GoError404',
      'GoErrorDefault',
    ]);
    expect(plan.descriptors[0]?.errors.map(({ statuses }) => statuses.join())).toEqual(['400,5XX', '404', 'default']);
  });
});

const envelope = ', x-envelope: { status: /status, success: ok, data: /data }';

describe('an envelope', () => {
  test('is followed through references and allOf', () => {
    const { plan, findings } = planned(`'200': ${json("{ $ref: '#/components/schemas/Page' }")}`, envelope);
    expect(findings).toEqual([]);
    expect(plan.descriptors[0]?.output).toEqual({ kind: 'schema', schema: { $ref: '#/components/schemas/Data' } });
  });

  test('without data is an error at the response', () => {
    const { findings } = planned(`'200': ${json(item)}`, envelope);
    expect(findings).toEqual(['api.yaml:4:53 plan/envelope-data']);
  });
});

describe('pagination', () => {
  const by = (items: string) => `, x-pagination: { page: page, items: ${JSON.stringify(items)} }`;
  const page = json("{ $ref: '#/components/schemas/Page' }");

  test('finds its items by their pointer', () => {
    const { plan, findings } = planned(`'200': ${page}`, by('/data/a~1b~0c'));
    expect(findings).toEqual([]);
    expect(plan.descriptors[0]?.item).toEqual({ kind: 'schema', schema: { $ref: '#/components/schemas/Item' } });
  });

  test('of a bare list', () => {
    const list = json('{ type: array, items: { type: string } }');
    expect(descriptorOf(`'200': ${list}`, by(''))?.item).toEqual({ kind: 'schema', schema: { type: 'string' } });
  });

  test.each(['/nowhere', '/data'])('without a list at %s is an error', (items) => {
    const { findings } = planned(`'200': ${page}`, by(items));
    expect(findings.map((found) => found.replace(/^\S+ /, ''))).toEqual(['plan/pagination-items']);
  });

  test('of a reply that is no JSON is none', () => {
    expect(descriptorOf(`'200': ${text}`, by('/data'))?.item).toBeUndefined();
  });
});

test('the cure for a reply that has the status of an envelope and no data keeps the status', () => {
  const status = json('{ type: object, properties: { status: { type: string } } }');
  const cures = (reply: string): readonly (string | undefined)[] => {
    const model = modelFromText(`x-envelope: { status: /status, success: 'ok', data: /data }
paths: { /a: { get: { operationId: go, responses: { '200': ${reply} } } } }`);
    return planPackage({ model, signing: [], scope: '@test' }).diagnostics.map(({ help }) => help);
  };
  expect(cures(status)).toEqual([
    expect.stringContaining('`x-envelope: { status: /status, success: "ok", data: \'\' }`'),
  ]);
  expect(cures(json('{ type: object, properties: { id: {} } }'))).toEqual([
    expect.stringContaining('`x-envelope: false`'),
  ]);
});
