import { describe, expect, test } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { textAt } from '../../support/model.js';
import { specFromText } from '../../support/spec-text.js';

interface Parts {
  readonly url?: string;
  readonly security?: string;
  readonly operations?: string;
  readonly rest?: string;
  readonly channels?: string;
  readonly schemes?: string;
}

/** `code at: text of the place`. */
async function findings({ url = 'wss://a.example/s', security = '[]', rest = '', ...parts }: Parts) {
  const { operations = "subscribe: { message: { to: '{address}' } }", channels = 'a: { address: a, payload: {} }' } =
    parts;
  const document = specFromText(`openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: https://a.example }]
paths: {}
x-stream:
  server: { url: '${url}' }
  security: ${security}
  operations: { ${operations} }
  message: { channel: /c, payload: /d, action: /a, snapshots: [all] }
  channels: { ${channels} }
  ${rest}
components: { securitySchemes: { ${parts.schemes ?? ''} } }
`);
  return (await check(document)).map(({ code, location }) => `${code} at: ${textAt(location)}`);
}

test('a stream about which nothing is to be said', async () => {
  expect(await findings({})).toEqual([]);
});

describe('the URL', () => {
  test.each(['wss://a.example', 'wss://a.example/', 'wss://a.example:8443/a/b', 'wss://127.0.0.1/a'])(
    '%s',
    async (url) => {
      expect(await findings({ url })).toEqual([]);
    },
  );

  test.each([
    { url: 'ws://a.example/s', at: 'ws:' },
    { url: 'https://a.example/s', at: 'https:' },
    { url: 'a.example', at: 'a.example' },
    { url: '/stream', at: "'/stream'" },
    { url: 'wss://a.example/s?a=b', at: '?a=b' },
    { url: 'wss://a.example/s#a', at: '#a' },
    { url: 'wss://me:secret@a.example/s', at: "'wss://me:secret@a.example/s'" },
    { url: 'wss://{region}.example/s', at: "'wss://{region}.example/s'" },
    { url: 'wss://a.example/a/../s', at: "'wss://a.example/a/../s'" },
    { url: 'wss://A.example/s', at: "'wss://A.example/s'" },
    { url: 'wss://a.example/a b', at: "'wss://a.example/a b'" },
    { url: 'wss://', at: "'wss://'" },
  ])('is none: $url', async ({ url, at }) => {
    expect(await findings({ url })).toEqual([`stream/url at: ${at}`]);
  });
});

describe('addresses', () => {
  test.each([
    { channel: "address: 'a:{x}:{x}', parameters: { x: {} }", want: ['stream/address-variables at: {x}'] },
    {
      channel: "address: 'a:{x', parameters: { x: {} }",
      want: ["stream/address-variables at: 'a:{x'", 'stream/unused-parameter at: x'],
    },
    { channel: "address: ['a', 'b']", want: ["stream/address-variables at: 'b'"] },
    { channel: "address: 'a:{}'", want: ['stream/unknown-variable at: {}'] },
    {
      channel: "address: 'a:{xs}', parameters: { xy: {} }",
      want: ['stream/unknown-variable at: {xs}'],
    },
    {
      channel: "address: 'a:{foo}', parameters: { unlike: {} }",
      want: ['stream/unknown-variable at: {foo}', 'stream/unused-parameter at: unlike'],
    },
  ])('$channel', async ({ channel, want }) => {
    expect(await findings({ channels: `a: { ${channel}, payload: {} }` })).toEqual(want);
  });

  test('of two channels differ, whatever their variables are called', async () => {
    const channels =
      "a: { address: ['x', 'x:{p}'], parameters: { p: {} }, payload: {} }, b: { address: 'x:{q}', parameters: { q: {} }, payload: {} }";
    expect(await findings({ channels })).toEqual(["stream/repeated-address at: 'x:{q}'"]);
  });

  test('a name of one channel is not the key of another', async () => {
    const channels = 'a: { address: x, name: b, payload: {} }, b: { address: b, payload: {} }';
    expect(await findings({ channels })).toEqual(['stream/repeated-name at: b']);
  });
});

describe('schemes', () => {
  const signing = (rest: string): string =>
    `s: { type: http, scheme: x, x-signing: { credentials: { k: { description: K } }, values: { v: k }, ${rest} } }`;

  test.each([
    { schemes: 's: { type: apiKey, in: query, name: k }', at: 'stream/scheme at: s' },
    { schemes: 's: { type: apiKey, in: cookie, name: k }', at: 'stream/scheme at: s' },
    { schemes: 's: { type: mutualTLS }', at: 'stream/scheme at: s' },
    { schemes: signing("send: { query: { a: '{v}' } }"), at: 'stream/scheme at: s' },
    { schemes: signing("send: { headers: { a: '{v}' }, body: { b: '{v}' } }"), at: 'stream/scheme at: s' },
    { schemes: signing("send: { params: { a: '{v}' } }"), at: 'stream/scheme at: s' },
    { schemes: signing("send: { cookies: { a: '{v}' } }"), at: 'stream/scheme at: s' },
    { schemes: signing("direction: inbound, send: { headers: { a: '{v}' } }"), at: 'stream/scheme at: s' },
    { schemes: 't: { type: http, scheme: bearer }', at: 'openapi/unknown-security-scheme at: s' },
  ])('that cannot travel: $schemes', async ({ schemes, at }) => {
    expect(await findings({ schemes, security: '[{ s: [] }]' })).toEqual([at]);
  });

  test.each([
    's: { type: apiKey, in: header, name: X-Key }',
    's: { type: http, scheme: bearer }',
    's: { type: http, scheme: basic }',
    signing("send: { headers: { a: '{v}' } }"),
  ])('that can: %s', async (schemes) => {
    expect(await findings({ schemes, security: '[{ s: [] }, {}]' })).toEqual([]);
  });

  test('are needed for a message that authenticates', async () => {
    const operations =
      "authenticate: { method: GET, message: { a: '{fields}' } }, subscribe: { message: { to: '{address}' } }";
    expect(await findings({ operations })).toEqual(['stream/no-credentials at: authenticate']);
  });
});

test.each([1000, 1003, 1007, 1014, 3000, 4999])('a server sends the close code %i', async (code) => {
  expect(await findings({ rest: `close: { final: [${code}] }` })).toEqual([]);
});

test.each([1004, 1005, 1006, 1015, 2000, 2999])('no server sends the close code %i', async (code) => {
  expect(await findings({ rest: `close: { final: [${code}] }` })).toEqual([`stream/close-code at: ${code}`]);
});

describe('a message', () => {
  test.each([
    { message: '{ a: b }', at: 'message' },
    { message: "{ '{address}': b }", at: 'message' },
    { message: "{ a: ['to {address}'] }", at: '{address}' },
  ])('without its placeholder: $message', async ({ message, at }) => {
    expect(await findings({ operations: `subscribe: { message: ${message} }` })).toEqual([
      `stream/placeholder at: ${at}`,
    ]);
  });

  test('may have it several times, at any depth', async () => {
    const message = "{ a: '{address}', b: [{ c: ['{address}'] }] }";
    expect(await findings({ operations: `subscribe: { message: ${message} }` })).toEqual([]);
  });
});

test.each(['close', 'auth', 'then', 'constructor', 'toString', 'valueOf'])('no channel is called %s', async (name) => {
  const channels = `${name}: { address: a, payload: {} }`;
  expect(await findings({ channels })).toEqual([`stream/channel-name at: ${name}`]);
});

test('a key that is no name is pointed at', async () => {
  expect(await findings({ channels: 'user-trade: { address: a, payload: {} }' })).toEqual([
    'extension/invalid at: user-trade',
  ]);
});

describe('a payload', () => {
  test.each([
    { payload: '{ type: strnig }', want: 'extension/invalid at: strnig' },
    { payload: '{ type: [string, nul] }', want: 'extension/invalid at: nul' },
    { payload: '{ properties: { a: { items: { type: list } } } }', want: 'extension/invalid at: list' },
    { payload: '{ type: string, enum: [1] }', want: 'openapi/enum-type-mismatch at: 1' },
    { payload: '{ type: string, example: 1 }', want: 'openapi/example-mismatch at: 1' },
    { payload: '{ properties: { price: {} }, required: [prise] }', want: 'openapi/misspelt-required at: prise' },
    { payload: '5', want: 'extension/invalid at: 5' },
  ])('is a schema like any other: $payload', async ({ payload, want }) => {
    expect(await findings({ channels: `a: { address: a, payload: ${payload} }` })).toEqual([want]);
  });

  test.each(['true', '{}', "{ type: [string, 'null'], format: decimal }", '{ oneOf: [{ type: string }, true] }'])(
    '%s',
    async (payload) => {
      expect(await findings({ channels: `a: { address: a, payload: ${payload} }` })).toEqual([]);
    },
  );
});

describe('references in payloads', () => {
  test('lead somewhere', async () => {
    const channels = "a: { address: a, payload: { $ref: '#/components/securitySchemes' } }";
    expect(await findings({ channels })).toEqual([]);
  });

  test('are data in messages', async () => {
    const operations = "subscribe: { message: { $ref: '#/nowhere', to: '{address}' } }";
    expect(await findings({ operations })).toEqual([]);
  });
});
