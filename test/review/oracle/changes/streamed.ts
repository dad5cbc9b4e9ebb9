import { described, type Change } from '../change.js';

const streamedApi = `openapi: 3.1.0
info: { title: Api, version: 1.0.0, description: An API., license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.example }]
security: []
paths: {}
x-stream:
  server: { url: wss://api.example/stream }
  security: [{ key: [] }, { token: [] }, {}]
  operations:
    authenticate: { method: GET, message: { op: auth, args: ['{fields}'] } }
    subscribe: { message: { op: subscribe, args: ['{address}'] } }
  message: { channel: /topic, payload: /data, action: /action, snapshots: [partial] }
  channels:
    books:
      address: [book, 'book:{symbol}']
      name: book
      parameters: { symbol: { location: /symbol } }
      whole: true
      payload: { $ref: '#/components/schemas/Book' }
    orders:
      address: order
      private: true
      payload: { $ref: '#/components/schemas/Order' }
    ticks:
      address: tick
      snapshot: false
      payload: { $ref: '#/components/schemas/Tick' }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key, description: A key. }
    token: { type: http, scheme: bearer, description: A token. }
  schemas:
    Book: { type: object, required: [bids], properties: { bids: { type: array, items: { type: number } } } }
    Order: { type: object, required: [id], properties: { id: { type: string } } }
    Tick: { type: object, required: [price], properties: { price: { type: string } } }
`;

/** Text of the API, and what takes its place. */
type Edits = readonly (readonly [from: string, to: string])[];

interface Edit {
  /** Edits of both sides. */
  readonly both?: Edits;
  /** Of one. */
  readonly edits: Edits;
  /** Statements with `stream`, that has credentials, and `open`, that has none. */
  readonly use: string;
  /** Whether the edit is undone: the API as it stands is the head. */
  readonly isUndone?: true;
}

function withEdits(api: string, edits: Edits): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the API does not say ${from}`);
    return text.replace(from, () => to);
  }, api);
}

function streamed(name: string, { both = [], edits, use, isUndone }: Edit): Change {
  const api = withEdits(streamedApi, both);
  const edited = withEdits(api, edits);
  const [base, head] = isUndone === true ? [edited, api] : [api, edited];
  const text = [
    "import { ApiStream } from './src/stream.js';",
    "const stream = new ApiStream({ auth: { key: { key: 'k' } } });",
    'const open = new ApiStream();',
    use,
    'return [stream, open];',
  ].join('\n');
  return described(`stream: ${name}`, { base, head, use: text });
}

const bids = 'for await (const book of open.books()) void book.bids.length;';
const orders = "for await (const each of stream.orders()) if (each.kind === 'update') void each.data.id.length;";
const depth = "'book:{symbol}', 'book:{symbol}:{depth}'";
const withDepth = 'parameters: { symbol: { location: /symbol }, depth: {} }';
const oneParameter = 'parameters: { symbol: { location: /symbol } }';
const alternatives = 'security: [{ key: [] }, { token: [] }, {}]';
const ordersChannel = streamedApi.slice(streamedApi.indexOf('    orders:'), streamedApi.indexOf('    ticks:'));

/** Changes of the WebSocket stream, seen by who reads it. */
export const streamedChanges: readonly Change[] = [
  streamed('a channel more', { edits: [[ordersChannel, '']], use: bids, isUndone: true }),
  streamed('a channel less', { edits: [[ordersChannel, '']], use: orders }),
  streamed('another name of a method', { edits: [['    ticks:', '    tick:']], use: 'return open.ticks();' }),
  streamed('another name of messages', { edits: [['name: book', 'name: bk']], use: bids }),
  streamed('another address', { edits: [["'book:{symbol}'", "'book/{symbol}'"]], use: "return open.books('a');" }),
  streamed('a second parameter', {
    edits: [
      ["'book:{symbol}'", depth],
      [oneParameter, withDepth],
    ],
    use: "return open.books('a');",
  }),
  streamed('the first parameter, before the options', {
    edits: [
      ["[book, 'book:{symbol}']", 'book'],
      [`      ${oneParameter}\n`, ''],
    ],
    use: 'return open.books({ maxQueued: 5 });',
    isUndone: true,
  }),
  streamed('a third parameter', {
    both: [
      ["'book:{symbol}'", depth],
      [oneParameter, withDepth],
    ],
    edits: [
      [depth, `${depth}, 'book:{symbol}:{depth}:{side}'`],
      ['depth: {}', 'depth: {}, side: {}'],
    ],
    use: "return open.books({ symbol: 'a' });",
  }),
  streamed('a parameter that is required', {
    edits: [["[book, 'book:{symbol}']", "'book:{symbol}'"]],
    use: 'return open.books();',
  }),
  streamed('a parameter that is optional', {
    edits: [["[book, 'book:{symbol}']", "'book:{symbol}'"]],
    use: "return open.books('a');",
    isUndone: true,
  }),
  streamed('values of a parameter', {
    edits: [['{ location: /symbol }', '{ location: /symbol, enum: [a, b] }']],
    use: "return open.books('c');",
  }),
  streamed('a private channel', {
    edits: [['    ticks:\n', '    ticks:\n      private: true\n']],
    use: 'return open.ticks();',
  }),
  streamed('a public channel', { edits: [['      private: true\n', '']], use: orders }),
  streamed('messages for states', { edits: [['      whole: true\n', '']], use: bids }),
  streamed('states for messages', {
    edits: [['      address: order\n', '      address: order\n      whole: true\n']],
    use: orders,
  }),
  streamed('a snapshot more', {
    edits: [['      snapshot: false\n', '      snapshot: { type: array, items: { type: string } }\n']],
    use: "for await (const each of open.ticks()) if (each.kind === 'snapshot' || each.kind === 'update') void each.data.price;",
  }),
  streamed('a snapshot less', {
    edits: [['      private: true\n', '      private: true\n      snapshot: false\n']],
    use: "for await (const each of stream.orders()) if (each.kind === 'snapshot') void each.data.id;",
  }),
  streamed('a first state less', {
    edits: [['      whole: true\n', '      whole: true\n      snapshot: false\n']],
    use: bids,
  }),
  streamed('another overflow', {
    edits: [['      whole: true\n', '      whole: true\n      overflow: latest\n']],
    use: bids,
  }),
  streamed('an optional property of a payload', {
    edits: [['required: [id], properties: { id', 'properties: { id']],
    use: orders,
  }),
  streamed('another type in a payload', {
    edits: [['items: { type: number }', 'items: { type: string }']],
    use: 'for await (const book of open.books()) void book.bids[0]?.toFixed(2);',
  }),
  streamed('one more property of a payload', {
    edits: [['required: [price], properties: {', 'required: [price], properties: { size: { type: number },']],
    use: "for await (const each of open.ticks()) if (each.kind === 'update') void each.data.price.length;",
  }),
  streamed('credentials that are needed', {
    edits: [[alternatives, 'security: [{ key: [] }, { token: [] }]']],
    use: orders,
  }),
  streamed('an alternative less', {
    edits: [[alternatives, 'security: [{ key: [] }, {}]']],
    use: "return new ApiStream({ auth: { token: { token: 't' } } });",
  }),
  streamed('an alternative more', {
    edits: [[alternatives, 'security: [{ key: [] }, {}]']],
    use: orders,
    isUndone: true,
  }),
  streamed('alternatives in another order', {
    edits: [[alternatives, 'security: [{ token: [] }, { key: [] }, {}]']],
    use: orders,
  }),
  streamed('another URL, another message', {
    edits: [
      ['wss://api.example/stream', 'wss://live.example/stream'],
      ['op: subscribe', 'op: join'],
      ['payload: /data', 'payload: /body'],
    ],
    use: bids,
  }),
];
