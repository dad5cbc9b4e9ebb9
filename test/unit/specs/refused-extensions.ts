const credentials = { key: { description: 'Key' } };
const send = { headers: { 'x-key': '{key}' } };
const example = { source: 'openssl', credentials: {}, at: 0, request: 'GET https://a.example/', expect: { x: '1' } };

const subscribe = { message: { op: 'subscribe', to: '{address}' } };
const channel = { address: 'a', payload: true };

/** Documents that an extension's schema must refuse, with the place and the keyword that refuse it. */
export const refused: Readonly<Record<string, readonly { document: unknown; at: string; keyword: string }[]>> = {
  'x-envelope.schema.json': [
    { document: { status: '/status', success: 'ok' }, at: '', keyword: 'required' },
    { document: { status: 'status', success: 'ok', data: '/data' }, at: '/status', keyword: 'pattern' },
    { document: { status: '/a', success: ['ok'], data: '/data' }, at: '/success', keyword: 'type' },
    { document: { status: '/a', success: 0, data: '/d', error: 'ErrorReply' }, at: '/error', keyword: 'pattern' },
    { document: true, at: '', keyword: 'const' },
  ],
  'x-error.schema.json': [
    { document: {}, at: '', keyword: 'minProperties' },
    { document: { message: '/m~2' }, at: '/message', keyword: 'pattern' },
    { document: { code: '/code', codes: [{ code: 1 }] }, at: '/codes/0', keyword: 'required' },
    { document: { code: '/c', codes: [{ code: true, description: 'd' }] }, at: '/codes/0/code', keyword: 'type' },
    { document: { codes: [{ code: 1, description: 'd' }] }, at: '', keyword: 'dependentRequired' },
  ],
  'x-method.schema.json': [
    { document: 'create', at: '', keyword: 'pattern' },
    { document: 'Orders.create', at: '', keyword: 'pattern' },
    { document: [], at: '', keyword: 'minItems' },
    { document: [{ fixed: { a: 1 } }], at: '/0', keyword: 'required' },
    { document: [{ name: 'a.b', response: '404' }], at: '/0/response', keyword: 'pattern' },
    { document: [{ name: 'a.b', response: 'json' }], at: '/0/response', keyword: 'pattern' },
    { document: [{ name: 'a.b', request: 'multipart' }], at: '/0/request', keyword: 'pattern' },
    { document: [{ name: 'a.b', fixed: { a: null } }], at: '/0/fixed/a', keyword: 'type' },
    { document: { name: 'a.b' }, at: '', keyword: 'type' },
  ],
  'x-pagination.schema.json': [
    { document: { page: 'page' }, at: '', keyword: 'required' },
    { document: { items: '/data' }, at: '', keyword: 'oneOf' },
    { document: { page: 'page', offset: 'offset', items: '/data' }, at: '', keyword: 'oneOf' },
    { document: { cursor: 'after', items: '/data' }, at: '', keyword: 'dependentRequired' },
    { document: { page: 'page', items: 'data' }, at: '/items', keyword: 'pattern' },
    { document: { page: 'page', items: '/data', max: 5 }, at: '', keyword: 'additionalProperties' },
    { document: { page: 'page', items: '/data', size: 0 }, at: '/size', keyword: 'minimum' },
  ],
  'x-rate-limit.schema.json': [
    { document: true, at: '', keyword: 'const' },
    { document: { requests: 60 }, at: '', keyword: 'required' },
    { document: { requests: 60, window: 60 }, at: '/window', keyword: 'type' },
    { document: { requests: 60, window: '1 minute' }, at: '/window', keyword: 'pattern' },
    { document: { requests: 0, window: '1m' }, at: '/requests', keyword: 'minimum' },
    {
      document: { requests: 1, window: '1s', headers: { reset: { name: 'X-Reset', unit: 'minutes' } } },
      at: '/headers/reset/unit',
      keyword: 'enum',
    },
  ],
  'x-request-id.schema.json': [
    { document: 'X-Request ID', at: '', keyword: 'pattern' },
    { document: '', at: '', keyword: 'pattern' },
    { document: ['X-Request-ID'], at: '', keyword: 'type' },
  ],
  'x-retry.schema.json': [
    { document: {}, at: '', keyword: 'minProperties' },
    { document: { safe: 'no' }, at: '/safe', keyword: 'type' },
    { document: { rejectedOn: 429 }, at: '/rejectedOn', keyword: 'type' },
    { document: { rejectedOn: [200] }, at: '/rejectedOn/0', keyword: 'minimum' },
    { document: { retries: 3 }, at: '', keyword: 'additionalProperties' },
  ],
  'x-signing-operation.schema.json': [
    { document: {}, at: '', keyword: 'minProperties' },
    { document: { 'instruction-name': 'x' }, at: '', keyword: 'additionalProperties' },
    { document: { name: 3 }, at: '/name', keyword: 'type' },
    { document: { version: 2 ** 53 }, at: '/version', keyword: 'maximum' },
  ],
  'x-signing.schema.json': [
    { document: { credentials }, at: '', keyword: 'required' },
    { document: { credentials: { key: {} }, send }, at: '/credentials/key', keyword: 'required' },
    { document: { credentials: { 'api-key': {} }, send }, at: '/credentials', keyword: 'additionalProperties' },
    {
      document: { credentials: { key: { description: 'Key', format: 'base32' } }, send },
      at: '/credentials/key/format',
      keyword: 'enum',
    },
    {
      document: { credentials: { key: { description: 'Key', secret: true, sent: true } }, send },
      at: '/credentials/key/sent',
      keyword: 'const',
    },
    { document: { credentials, values: { window: 5000 }, send }, at: '/values/window', keyword: 'type' },
    { document: { credentials, send: { header: { a: 'b' } } }, at: '/send', keyword: 'additionalProperties' },
    {
      document: { credentials, send: { headers: { 'x key': 'b' } } },
      at: '/send/headers',
      keyword: 'additionalProperties',
    },
    { document: { credentials, send, verify: { clock: 'time' } }, at: '/verify', keyword: 'required' },
    { document: { credentials, send, verify: { clock: 't', within: '10' } }, at: '/verify/within', keyword: 'pattern' },
    { document: { credentials, send, direction: 'in' }, at: '/direction', keyword: 'enum' },
    {
      document: { credentials, send, examples: [{ ...example, expect: {} }] },
      at: '/examples/0/expect',
      keyword: 'minProperties',
    },
    {
      document: { credentials, send, examples: [{ ...example, at: 'now' }] },
      at: '/examples/0/at',
      keyword: 'pattern',
    },
    {
      document: { credentials, send, examples: [{ ...example, request: '/' }] },
      at: '/examples/0/request',
      keyword: 'pattern',
    },
    {
      document: { credentials, send, parameters: { region: { description: 'd', const: 'eu', default: 'eu' } } },
      at: '/parameters/region/default',
      keyword: 'false schema',
    },
  ],
  'x-event-stream.schema.json': [
    { document: {}, at: '', keyword: 'required' },
    { document: { end: '' }, at: '/end', keyword: 'minLength' },
    { document: { end: '[DONE]', start: 'a' }, at: '', keyword: 'additionalProperties' },
  ],
  'x-stream.schema.json': [
    { document: { server: { url: 'wss://a.example' } }, at: '', keyword: 'required' },
    { document: stream({ operations: {} }), at: '/operations', keyword: 'required' },
    {
      document: stream({ operations: { subscribe, unsubscribe: {} } }),
      at: '/operations/unsubscribe',
      keyword: 'required',
    },
    {
      document: stream({ operations: { subscribe, authenticate: { method: 'get' } } }),
      at: '/operations/authenticate/method',
      keyword: 'pattern',
    },
    {
      document: stream({ operations: { subscribe, authenticate: { method: 'GET', accepted: { at: '', equals: 1 } } } }),
      at: '/operations/authenticate',
      keyword: 'dependentRequired',
    },
    {
      document: stream({
        operations: { subscribe, authenticate: { method: 'GET', message: { a: 1 }, accepted: { at: '/a' } } },
      }),
      at: '/operations/authenticate/accepted',
      keyword: 'oneOf',
    },
    {
      document: stream({ operations: { subscribe, ping: { message: { op: 1 }, interval: '0s', timeout: '1s' } } }),
      at: '/operations/ping/interval',
      keyword: 'pattern',
    },
    { document: stream({ message: { channel: 'a', payload: '/b' } }), at: '/message/channel', keyword: 'pattern' },
    {
      document: stream({ message: { channel: '', payload: '/b', snapshots: ['a'] } }),
      at: '/message',
      keyword: 'dependentRequired',
    },
    {
      document: stream({ message: { channel: '', payload: '/b', time: { at: '/t', unit: 'm' } } }),
      at: '/message/time/unit',
      keyword: 'enum',
    },
    { document: stream({ close: { final: [999] } }), at: '/close/final/0', keyword: 'minimum' },
    { document: stream({ rateLimit: { messages: 0, window: '1s' } }), at: '/rateLimit/messages', keyword: 'minimum' },
    { document: stream({ channels: {} }), at: '/channels', keyword: 'minProperties' },
    { document: stream({ channels: { 'user-trade': channel } }), at: '/channels', keyword: 'additionalProperties' },
    {
      document: stream({ channels: { a: { address: [], payload: {} } } }),
      at: '/channels/a/address',
      keyword: 'minItems',
    },
    { document: stream({ channels: { a: { address: 'a' } } }), at: '/channels/a', keyword: 'required' },
    {
      document: stream({ channels: { a: { ...channel, parameters: { b: { location: '$message' } } } } }),
      at: '/channels/a/parameters/b/location',
      keyword: 'pattern',
    },
    {
      document: stream({ channels: { a: { ...channel, overflow: 'drop' } } }),
      at: '/channels/a/overflow',
      keyword: 'enum',
    },
  ],
  'x-url.schema.json': [
    { document: '', at: '', keyword: 'minLength' },
    { document: true, at: '', keyword: 'type' },
  ],
  'openapi.schema.json': [
    { document: spec({ 'x-retry': { rejectedOn: [429], safe: true } }), at: '/x-retry/safe', keyword: 'false schema' },
    { document: spec({ 'x-envelope': false }), at: '/x-envelope', keyword: 'type' },
    { document: spec({ servers: [{ description: 'no url' }] }), at: '/servers/0', keyword: 'required' },
    { document: spec({ paths: { orders: {} } }), at: '/paths', keyword: 'additionalProperties' },
    {
      document: spec({ paths: { '/o': { get: { responses: { ok: { description: 'd' } } } } } }),
      at: '/paths/~1o/get/responses',
      keyword: 'additionalProperties',
    },
    {
      document: spec({ paths: { '/o': { get: { responses: { '200': { description: 'd' } }, 'x-method': 'list' } } } }),
      at: '/paths/~1o/get/x-method',
      keyword: 'pattern',
    },
  ],
};

function stream(members: object): object {
  const message = { channel: '/topic', payload: '/data' };
  return {
    server: { url: 'wss://a.example' },
    operations: { subscribe },
    message,
    channels: { a: channel },
    ...members,
  };
}

function spec(members: object): object {
  return { openapi: '3.1.0', info: { title: 'Acme', version: '0.1.0' }, ...members };
}
