import { described, type Change } from '../change.js';

const feed = (content: string): string => `openapi: 3.2.0
info: { title: Api, version: 1.0.0, description: An API., license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.example }]
security: []
tags: [{ name: feed, description: Ticks. }]
paths:
  /feed:
    get:
      operationId: open
      tags: [feed]
      responses: { '200': { description: Ticks., content: { ${content} } } }
components: { schemas: { Tick: ${tick('number')}, Event: ${event("{ $ref: '#/components/schemas/Tick' }")} } }
`;

function tick(type: string): string {
  return `{ type: object, required: [price], properties: { price: { type: ${type} } } }`;
}

function event(data: string): string {
  return `{ type: object, required: [data], properties: { data: { type: string, contentMediaType: application/json, contentSchema: ${data} } } }`;
}

const named = "{ $ref: '#/components/schemas/Tick' }";

const items = 'for await (const tick of api.feed.open()) return tick.price.toFixed();\nreturn undefined;';
const events = 'for await (const { data } of api.feed.open()) return data.price.toFixed();\nreturn undefined;';

/** Replies that are read item by item. */
export const itemStreamChanges: readonly Change[] = [
  described('each line has another type', {
    base: feed(`application/jsonl: { schema: ${tick('number')} }`),
    head: feed(`application/jsonl: { schema: ${tick('string')} }`),
    use: items,
  }),
  described('a list of all lines becomes the schema of one', {
    base: feed(`application/jsonl: { schema: { type: array, items: ${named} } }`),
    head: feed(`application/jsonl: { itemSchema: ${named} }`),
    use: items,
  }),
  described('a sequence for lines', {
    base: feed(`application/jsonl: { schema: ${named} }`),
    head: feed(`application/json-seq: { schema: ${named} }`),
    use: items,
  }),
  described('the data of events has another type', {
    base: feed(`text/event-stream: { schema: ${tick('number')} }`),
    head: feed(`text/event-stream: { schema: ${tick('string')} }`),
    use: events,
  }),
  described('what the data of events holds has another type', {
    base: feed(`text/event-stream: { itemSchema: ${event(tick('number'))} }`),
    head: feed(`text/event-stream: { itemSchema: ${event(tick('string'))} }`),
    use: events,
  }),
  described('the data of a named event holds another schema', {
    base: feed("text/event-stream: { itemSchema: { $ref: '#/components/schemas/Event' } }"),
    head: feed("text/event-stream: { itemSchema: { $ref: '#/components/schemas/Event' } }").replace(
      `contentSchema: ${named}`,
      `contentSchema: ${tick('string')}`,
    ),
    use: events,
  }),
  described('lines for events', {
    base: feed(`text/event-stream: { schema: ${named} }`),
    head: feed(`application/jsonl: { schema: ${named} }`),
    use: events,
  }),
  described('a schema of events for one of their data', {
    base: feed(`text/event-stream: { schema: ${named} }`),
    head: feed(`text/event-stream: { itemSchema: ${named} }`),
    use: events,
  }),
  described('events without a schema are text', {
    base: feed('text/event-stream: {}'),
    head: feed(`text/event-stream: { schema: ${named} }`),
    use: 'for await (const { data } of api.feed.open()) return data.length;\nreturn undefined;',
  }),
];
