import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { asJson } from '../../../templates/runtime/bodies/json.js';
import type { ClientEvent } from '../../../templates/runtime/events.js';
import { newClient } from '../../../templates/runtime/client.js';
import type { Operation } from '../../../templates/runtime/operation.js';
import { redactor } from '../../../templates/runtime/redaction.js';
import { secretFields } from '../../../templates/runtime/secret-fields.js';
import { basicScheme } from '../../../templates/runtime/security/basic.js';
import { bearerScheme } from '../../../templates/runtime/security/bearer.js';
import type { Script } from '../../support/fault-server/fault-server.js';
import { failureOf, key, sampleApi } from './sample-api.js';
import { serve } from './serving.js';

const canaries = {
  apiSecret: 'canary-hmac-7d1f"quoted',
  token: 'canary-bearer-99aa',
  password: 'canary-basic-31c7/&=',
  otp: 'canary-otp-"55/44',
};
const bearer = bearerScheme('bearer');
const basic = basicScheme('basic');

const withdraw: Operation<{ body: { otp_code: string } }, { id: string }> = {
  id: 'withdraw',
  method: 'POST',
  path: '/withdraw',
  body: { mediaType: 'application/json', encode: asJson, required: true },
  accept: ['application/json'],
  secrets: secretFields('otp_code', 'session_token'),
  security: [{ key }, { bearer }, { basic }],
};

/** Every form a secret may come back in. */
function forms(): readonly string[] {
  return [...Object.values(canaries), 'canary-session-1', btoa(`user:${canaries.password}`)].flatMap((text) => [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
  ]);
}

function everythingPrinted(value: unknown): string {
  const printed = [inspect(value, { showHidden: true, depth: null }), String(value), JSON.stringify(value)];
  if (value instanceof Error) printed.push(value.stack ?? '', value.message, inspect(value.cause, { depth: null }));
  const { response, cause } = value as { response?: { headers: Headers }; cause?: unknown };
  if (response !== undefined) printed.push(JSON.stringify([...response.headers]));
  if (cause !== undefined) printed.push(everythingPrinted(cause));
  try {
    printed.push(inspect(structuredClone(value), { depth: null }));
  } catch {
    // What cannot be cloned cannot leak that way.
  }
  return printed.join('\n');
}

/** Sends back all that came, as JSON, as text and in headers. */
const echoes: readonly (readonly [string, Script])[] = [
  [
    'as JSON',
    (arrival) => ({
      kind: 'reply',
      status: 400,
      headers: { 'content-type': 'application/json', 'x-request-id': arrival.headers.authorization ?? 'none' },
      body: JSON.stringify({
        code: arrival.headers.authorization ?? arrival.body,
        message: `bad ${arrival.body}`,
        request: {
          headers: arrival.headers,
          body: arrival.body,
          parsed: JSON.parse(arrival.body) as unknown,
          session_token: 'canary-session-1',
        },
      }),
    }),
  ],
  [
    'as a page',
    (arrival) => ({
      kind: 'reply',
      status: 502,
      headers: { 'content-type': 'text/html', 'x-echo': JSON.stringify(arrival.headers) },
      body: `<pre>${JSON.stringify(arrival.headers)} ${arrival.body}</pre>`,
    }),
  ],
  [
    'in text that does not parse',
    (arrival) => ({
      kind: 'reply',
      headers: { 'content-type': 'application/json' },
      body: `{"session_token":"canary-session-1","x":${arrival.body}${arrival.headers.authorization ?? ''}`,
    }),
  ],
  ['in a redirect', (arrival) => ({ kind: 'redirect', status: 302, to: `/?${encodeURIComponent(arrival.body)}` })],
];

describe('no secret is printed', () => {
  it.each(echoes)('when the server echoes it %s', async (_, script) => {
    const server = await serve(script);
    const events: ClientEvent[] = [];
    for (const auth of ['key', 'bearer', 'basic']) {
      const client = newClient(sampleApi, {
        baseUrl: server.origin,
        allowInsecureLoopback: true,
        onEvent: (event) => events.push(event),
        auth: {
          key: { apiKey: 'public', apiSecret: canaries.apiSecret },
          bearer: { token: () => Promise.resolve(canaries.token) },
          basic: { username: 'user', password: canaries.password },
        },
      });
      const error = await failureOf(client.call(withdraw, { body: { otp_code: canaries.otp } }, { auth }));
      const printed = everythingPrinted(error) + everythingPrinted(client) + everythingPrinted(events);
      for (const form of forms()) expect(printed).not.toContain(form);
    }
    expect(events.length).toBeGreaterThan(5);
  });

  it('but the code of an error is, whatever a secret field is called', async () => {
    const server = await serve(() => ({
      kind: 'reply',
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: 'E1', tried: [{ pin: 'canary-pin' }, 'plain'] }),
    }));
    const client = newClient(sampleApi, { baseUrl: server.origin, allowInsecureLoopback: true });
    const operation = { ...withdraw, secrets: secretFields('code', 'pin'), security: [] };
    const error = await failureOf(client.call(operation, { body: { otp_code: 'x' } }));
    expect(error).toMatchObject({ code: 'E1', body: { code: 'E1', tried: [{ pin: '[redacted]' }, 'plain'] } });
  });

  it.each([
    ['"pin": "a\\\\", "b": 1', '"pin": "[redacted]", "b": 1'],
    ['"pin": "a\\"b\\\\\\"c"}', '"pin": "[redacted]"}'],
    ['"pin":"","b":"c"', '"pin":"[redacted]","b":"c"'],
    ['"pin":"a b', '"pin":"[redacted]"'],
    ['"pin":"a b\\', '"pin":"[redacted]"'],
    ['"pin":"a b\\\\', '"pin":"[redacted]"'],
    ['"pin":12, "pin":"a\nb"', '"pin":"[redacted]", "pin":"[redacted]"'],
    [`"pin":"${'\\'.repeat(12_000_000)}`, '"pin":"[redacted]"'],
  ])('when a text, whole or cut off, has it: %.40s', (text, want) => {
    expect(secretFields('pin').mask(text) === want).toBe(true);
  });

  it('when an error quotes a request of megabytes', async () => {
    const long = 'canary-pin"'.repeat(1_100_000);
    const quoted = JSON.stringify({ id: 1, pin: long, more: [{ pin: 'canary-pin' }] }).slice(0, -2);
    const server = await serve(() => ({ kind: 'reply', status: 422, body: JSON.stringify({ quoted }) }));
    const client = newClient(sampleApi, { baseUrl: server.origin, allowInsecureLoopback: true });
    const operation = { ...withdraw, secrets: secretFields('pin'), security: [] };
    const error = await failureOf(client.call(operation, { body: { otp_code: 'x' } }));
    const body = { quoted: '{"id":1,"pin":"[redacted]","more":[{"pin":"[redacted]"}' };
    expect(error).toMatchObject({ name: 'ApiError', status: 422, body });
  });

  it.each([
    ['a control character', 'canary\u0000secret'],
    ['a line break', 'canary\r\nx: y'],
    ['outer white space', ' canary-secret'],
    ['a lone surrogate', 'canary\ud800'],
    ['no text', 42],
  ])('when credentials have %s', (_, apiSecret) => {
    const make = (): unknown =>
      newClient({ ...sampleApi, credentials: { key: key.credentials } }, { auth: { key: { apiKey: 'k', apiSecret } } });
    expect(make).toThrow(/auth\.key\.apiSecret/);
    try {
      make();
    } catch (error) {
      expect(everythingPrinted(error)).not.toContain('canary');
    }
  });

  it('when a base URL holds one', () => {
    for (const baseUrl of [
      'https://user:canary@api.test',
      'https://api.test/?k=canary',
      'https://api.test/#canary',
      'http://canary.test',
      'canary',
    ]) {
      expect(() => newClient(sampleApi, { baseUrl })).toThrow(/^baseUrl (?!.*canary)/);
    }
  });
});

describe('a secret is hidden however it is written', () => {
  const redact = (secret: string): ((text: string) => string) =>
    redactor({ credentials: [], input: { pin: secret }, operation: { secrets: secretFields('pin') } });
  const escapeEach = (text: string, write: (code: number) => string): string =>
    text.replace(/\W/g, (character) => write(character.charCodeAt(0)));
  const hex = (code: number, digits = 0): string => code.toString(16).padStart(digits, '0');

  it.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['in a URL', (text) => encodeURIComponent(text)],
    ['in a URL in lower case', (text) => encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase())],
    ['in a URL with every mark escaped', (text) => escapeEach(text, (code) => `%${hex(code, 2)}`)],
    ['in a URL in a URL', (text) => encodeURIComponent(encodeURIComponent(text))],
    ['in a form', (text) => new URLSearchParams({ text }).toString().slice(5)],
    ['in JSON', (text) => JSON.stringify(text).slice(1, -1)],
    ['in JSON that escapes slashes', (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/')],
    ['in JSON with code units', (text) => escapeEach(text, (code) => `\\u${hex(code, 4)}`)],
    ['in JSON in JSON', (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3)],
    ['in HTML', (text) => text.replace(/[&<>"']/g, (mark) => (mark === '&' ? '&amp;' : `&#${mark.charCodeAt(0)};`))],
    ['in HTML with names', (text) => text.replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('/', '&sol;')],
    ['in HTML in hexadecimal', (text) => escapeEach(text, (code) => `&#x${hex(code).toUpperCase()};`)],
    ['in upper case', (text) => text.toUpperCase()],
  ])('%s', (_, write) => {
    for (const secret of ['canary+7d/1f=', `pass phr&ase<"'>\\canary`, 'line 1\nline-2_~!*()', '-a']) {
      expect(redact(secret)(`a ${write(secret)} b`), secret).toBe('a [redacted] b');
    }
    expect(redact('canary-€')(`a ${encodeURIComponent('canary-€')} b`)).toBe('a [redacted] b');
  });

  it('and no text that is not it', () => {
    for (const text of ['canary7d1f', 'canary47d47f', 'arb', 'xa-bx', 'a%2Ec']) {
      expect(redact('a-b')(redact('canary/7d')(text))).toBe(text);
    }
  });

  it.each(['\\', '%25', '&#0', 'u0', '&a'])('in no time, of megabytes of %s', (part) => {
    const text = part.repeat(1_000_000);
    expect(redact('/canary/')(text)).toBe(text);
  });
});
