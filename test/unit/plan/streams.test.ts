import { describe, expect, test } from 'vitest';
import { planFromText, type PlannedText } from '../../support/packages.js';

/** A package whose only operation replies with this content. */
function planned(content: string, beside = ''): PlannedText {
  return planFromText(
    `
paths: { /a: { get: { operationId: go, responses: { '200': { description: D, content: { ${content} } } }${beside} } } }
components:
  schemas:
    Item: { type: object, properties: { id: { type: integer, format: int64 } } }
`,
    '3.2.0',
  );
}

const item = "{ $ref: '#/components/schemas/Item' }";
const reference = { kind: 'schema', schema: { $ref: '#/components/schemas/Item' } };

describe('the items', () => {
  test.each([
    { of: `application/jsonl: { itemSchema: ${item} }`, format: 'lines', want: reference },
    { of: `application/x-ndjson: { schema: ${item} }`, format: 'lines', want: reference },
    { of: `application/ndjson: { schema: { type: array, items: ${item} } }`, format: 'lines', want: reference },
    { of: 'application/x-jsonlines: {}', format: 'lines', want: { kind: 'unknown' } },
    { of: `application/json-seq: { itemSchema: ${item} }`, format: 'sequence', want: reference },
    { of: `application/geo+json-seq: { itemSchema: ${item} }`, format: 'sequence', want: reference },
    { of: `text/event-stream; charset=utf-8: { itemSchema: ${item} }`, format: 'events', want: reference },
    { of: `text/event-stream: { schema: ${item} }`, format: 'events', want: reference },
    { of: 'text/event-stream: {}', format: 'events', want: { kind: 'text' } },
  ])('of $of', ({ of, format, want }) => {
    const { plan, findings } = planned(of);
    expect(findings).toEqual([]);
    expect(plan.descriptors).toHaveLength(1);
    expect(plan.descriptors[0]?.stream).toMatchObject({ format, item: want });
  });

  test('have long integers, like every reply', () => {
    const { plan } = planned(`application/jsonl: { itemSchema: ${item} }`);
    expect(plan.descriptors[0]?.longIntegers).toEqual(['id']);
  });
});

describe('the data of events', () => {
  const json = '{ type: string, contentMediaType: application/json }';
  const event = (name: string, data: string) =>
    `{ type: object, properties: { event: { const: ${name} }, data: ${data} } }`;

  test.each([
    { given: '{ schema: { type: string } }', want: [] },
    { given: '{ schema: { type: number } }', want: 'all' },
    { given: '{ itemSchema: { properties: { data: { type: string } } } }', want: [] },
    { given: '{ itemSchema: { properties: { data: { type: object } } } }', want: 'all' },
    { given: `{ itemSchema: { properties: { data: ${json} } } }`, want: 'all' },
    { given: `{ itemSchema: { oneOf: [${event('b', json)}, ${event('a', json)}] } }`, want: 'all' },
    { given: `{ itemSchema: { oneOf: [${event('b', json)}, ${event('a', '{ type: string }')}] } }`, want: ['b'] },
  ])('is JSON or text: $given', ({ given, want }) => {
    expect(planned(`text/event-stream: ${given}`).plan.descriptors[0]?.stream?.jsonEvents).toEqual(want);
  });
});

describe('methods', () => {
  const names = ({ plan }: PlannedText) =>
    plan.descriptors.map(({ name, accept, stream }) => `${name} ${accept.join()}${stream ? ' *' : ''}`);

  test('one for the whole reply, one for each stream', () => {
    const found = planned('text/event-stream: {}, application/json: {}, text/csv: {}, application/jsonl: {}');
    expect(names(found)).toEqual([
      'go application/json,text/csv',
      'goStream text/event-stream *',
      'goStreamJsonl application/jsonl *',
    ]);
  });

  test('the first stream where there is nothing else', () => {
    expect(names(planned('text/event-stream: {}, application/jsonl: {}'))).toEqual([
      'go text/event-stream *',
      'goStreamJsonl application/jsonl *',
    ]);
  });

  test('named by hand', () => {
    const found = planned(
      'application/json: {}, text/event-stream: {}',
      ', x-method: [{ name: a.all }, { name: a.listen, response: text/event-stream }]',
    );
    expect(names(found)).toEqual(['go application/json', 'aListen text/event-stream *']);
    expect(found.plan.resources[0]?.methods.map(({ name }) => name)).toEqual(['all', 'listen']);
  });
});
