import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCapture } from '../../../generator/explain/capture/parse-capture.js';
import { explain } from '../../../generator/explain/explain.js';
import type { ExplainedComparison, Explanation } from '../../../generator/explain/explanation.js';
import type { Question } from '../../../generator/explain/question.js';
import { renderExplanation } from '../../../generator/explain/render-explanation.js';
import type { PackagePlan } from '../../../generator/plan/package-plan.js';
import { signedSpec } from '../../support/signed-spec.js';
import { ask, AT, noFile, planOf, planText, printed } from './explaining.js';

const signing = `
credentials:
  key: { description: key }
  secret: { description: secret, secret: true }
values:
  time: unix_ms()
  signature: hex(hmac_sha256(secret, string(time) + request.method + request.target + request.body))
send:
  headers: { X-Key: '{key}', X-Time: '{time}', X-Sign: '{signature}' }
verify: { clock: time, within: 1m }`;

const stream = (authenticate: string): string => `
x-stream:
  server: { url: wss://live.example.com/feed }
  security: [{ signed: [] }, { pass: [] }, {}]
  operations:
    authenticate: ${authenticate}
    subscribe: { message: { op: subscribe, args: ['{address}'] } }
  message: { channel: /topic, payload: /data }
  channels: { prices: { address: prices, payload: { type: object } } }`;

function spec(authenticate: string, paths?: string): string {
  const schemes = 'pass: { type: http, scheme: bearer }';
  const members = stream(authenticate);
  return signedSpec(signing, { schemes, members, security: '[]', ...(paths === undefined ? {} : { paths }) });
}

const inMessage = `{ method: CONNECT, message: { op: auth, args: ['{fields}', v2] } }`;
const credentials = { key: 'k1', secret: 'secret-CANARY' };

/** Shares nothing with what is explained. */
function signatureOf(text: string): string {
  return createHmac('sha256', credentials.secret).update(text).digest('hex');
}

const fields = {
  'X-Key': 'k1',
  'X-Time': String(AT),
  'X-Sign': signatureOf(`${AT}CONNECT/feed`),
};

async function against(plan: PackagePlan, captured: unknown, more: Partial<Question> = {}): Promise<Explanation> {
  const given =
    typeof captured === 'string'
      ? { captured: parseCapture(Buffer.from(captured), noFile) }
      : { capturedMessage: { json: captured } };
  const question = { parameters: [], now: AT, showSecrets: false, credentials: new Map(Object.entries(credentials)) };
  return (await explain(plan, 'stream', { ...question, ...given, ...more })).explanation;
}

async function compared(plan: PackagePlan, captured: unknown, more?: Partial<Question>): Promise<ExplainedComparison> {
  const found = await against(plan, captured, more);
  if (found.against === undefined) throw new Error('nothing was compared');
  return found.against;
}

describe('credentials in the first message', () => {
  let plan: PackagePlan;
  beforeAll(async () => {
    plan = await planText(spec(inMessage));
  });

  test('every value, the signed text, the fields, and what is sent', async () => {
    expect(await ask(plan, 'stream', { credentials, at: AT })).toEqual({
      operation: 'stream',
      scheme: 'signed',
      values: { time: String(AT), signature: fields['X-Sign'] },
      signed: `${AT}CONNECT/feed`,
      covers: { method: true, host: false, path: true, query: true, body: true, headers: ['x-time'] },
      request: { method: 'CONNECT', url: 'wss://live.example.com/feed', headers: fields },
      connection: {
        url: 'wss://live.example.com/feed',
        fields,
        message: JSON.stringify({ op: 'auth', args: [fields, 'v2'] }),
      },
    });
  });

  test('where one connects is not what is signed', async () => {
    const { signed, connection } = await ask(plan, 'stream', { credentials, at: AT, baseUrl: 'ws://127.0.0.1:8080/x' });
    expect({ signed, url: connection?.url }).toEqual({ signed: `${AT}CONNECT/feed`, url: 'ws://127.0.0.1:8080/x' });
    await expect(ask(plan, 'stream', { credentials, baseUrl: 'https://live.example.com' })).rejects.toThrow('wss://');
  });

  test('no secret is shown, unless asked for', async () => {
    const token = 'token-CANARY/+';
    const hidden = printed(await ask(plan, 'stream', { credentials: { token } }));
    expect(hidden).not.toContain('CANARY');
    expect(hidden).toContain('to run with --show-secrets');
    const shown = await ask(plan, 'stream', { credentials: { token }, showSecrets: true });
    expect(shown.connection?.fields).toEqual({ authorization: `Bearer ${token}` });
    expect(printed(await ask(plan, 'stream', { credentials }))).not.toContain('CANARY');
  });

  test('at a terminal', async () => {
    const text = renderExplanation(await ask(plan, 'stream', { credentials, at: AT }));
    expect(text).toContain('stream, signed with signed\n');
    expect(text).toContain(`\nsigned text:\n  ${AT}CONNECT/feed\n`);
    expect(text).toContain(`\nfields:\n  X-Key: k1\n  X-Time: ${AT}\n`);
    expect(text).toContain('\nconnection:\n  wss://live.example.com/feed\n');
    expect(text).toMatch(/\nfirst message:\n {2}\{"op":"auth","args":\[\{"X-Key":"k1",/);
    expect(text).not.toContain('curl');
  });

  test('the message as it was captured is equal, at its own time', async () => {
    const found = await compared(plan, { op: 'auth', args: [fields, 'v2'] }, { now: AT + 5000 });
    expect(found).toMatchObject({ matches: true, signedAt: new Date(AT).toISOString() });
  });

  const slips: readonly (readonly [string, unknown, Partial<ExplainedComparison['first']>])[] = [
    ['another word', { op: 'login', args: [fields, 'v2'] }, { name: 'message at /op', captured: '"login"' }],
    ['no list', { op: 'auth', args: fields }, { name: 'message at /args', hint: 'It has to be a list.' }],
    [
      'texts without names',
      { op: 'auth', args: [Object.values(fields), 'v2'] },
      { name: 'message at /args/0', captured: '(a list)' },
    ],
    [
      'JSON in JSON',
      { op: 'auth', args: [JSON.stringify(fields), 'v2'] },
      { hint: 'It is JSON in a text: it has to be the object itself.' },
    ],
    ['an item less', { op: 'auth', args: [fields] }, { name: 'message at /args/1', hint: 'It is missing.' }],
    ['nothing at all', { args: [fields, 'v2'] }, { name: 'message at /op', hint: 'It is missing.' }],
    [
      'case of a name',
      { op: 'auth', args: [{ ...fields, 'X-Key': undefined, 'x-key': 'k1' }, 'v2'] },
      { name: 'field X-Key', captured: 'x-key' },
    ],
    [
      'a field less',
      { op: 'auth', args: [{ 'X-Key': 'k1', 'X-Time': String(AT) }, 'v2'] },
      { name: 'header X-Sign', hint: 'It is missing.' },
    ],
    [
      'GET signed',
      { op: 'auth', args: [{ ...fields, 'X-Sign': signatureOf(`${AT}GET/feed`) }, 'v2'] },
      { name: 'signature' },
    ],
    [
      'another key',
      { op: 'auth', args: [{ ...fields, 'X-Key': 'k2' }, 'v2'] },
      { name: 'key', expected: 'k1', captured: 'k2' },
    ],
  ];
  test.each(slips)('the first difference: %s', async (_slip, message, first) => {
    const captured = JSON.parse(JSON.stringify(message)) as unknown;
    const found = await compared(plan, captured);
    expect(found.matches).toBe(false);
    expect(found.first).toMatchObject(first ?? {});
  });

  test('a number where a client sends text is the same to the signature, and said', async () => {
    const { matches, notes } = await compared(plan, { op: 'auth', args: [{ ...fields, 'X-Time': AT }, 'v2'] });
    expect(matches).toBe(true);
    expect(notes.join('\n')).toContain('X-Time is no text');
  });

  test('what is in the wrong place is not shown: it may be a secret', async () => {
    const found = await against(plan, { op: 'auth', args: [[credentials.secret], credentials] });
    expect(printed(found)).not.toContain('CANARY');
  });

  test('what cannot be asked', async () => {
    await expect(ask(plan, 'stream', { parameters: ['a=b'] })).rejects.toThrow('say nothing about it');
    await expect(ask(plan, 'stream', { credentials, captured: 'GET /feed HTTP/1.1\n\n' })).rejects.toThrow(
      'first message',
    );
    await expect(ask(plan, 'steram')).rejects.toThrow("did you mean 'stream'");
    await expect(ask(await planOf('paths: {}\nsecurity: []'), 'stream')).rejects.toThrow('neither an operation');
  });
});

describe('credentials in the query', () => {
  let plan: PackagePlan;
  beforeAll(async () => {
    plan = await planText(spec('{ method: CONNECT }'));
  });
  const query = new URLSearchParams(fields).toString();

  test('the URL has the fields, and there is no message', async () => {
    const { connection } = await ask(plan, 'stream', { credentials, at: AT });
    expect(connection).toEqual({ url: `wss://live.example.com/feed?${query}`, fields });
  });

  test.each([
    ['the URL', `wss://live.example.com/feed?${query}\n`],
    ['the opening handshake', `GET /feed?${query} HTTP/1.1\nHost: live.example.com\nUpgrade: websocket\n\n`],
    ['curl', `curl 'https://live.example.com/feed?${query}' -H 'Upgrade: websocket'`],
  ])('captured as %s', async (_what, captured) => {
    expect(await compared(plan, captured)).toMatchObject({ matches: true });
  });

  test.each([
    ['host', `wss://other.example.com/feed?${query}`, { name: 'host', captured: 'other.example.com' }],
    ['path', `wss://live.example.com/stream?${query}`, { name: 'path', expected: '/feed' }],
    ['clock', `wss://live.example.com/feed?${query.replace(String(AT), String(AT + 1))}`, { name: 'signature' }],
  ])('the first difference: %s', async (_what, captured, first) => {
    expect((await compared(plan, captured)).first).toMatchObject(first);
  });

  test('a message is refused, with the reason', async () => {
    await expect(against(plan, { op: 'auth' })).rejects.toThrow('in the query of the URL');
  });
});

test('an operation may be called stream: the other word is the WebSocket', async () => {
  const operation = "/stream: { get: { operationId: stream, responses: { '204': { description: done } } } }";
  const plan = await planText(spec(inMessage, operation));
  const question = { parameters: [], now: AT, showSecrets: false, credentials: new Map<string, string>() };
  const { explanation, notes } = await explain(plan, 'stream', question);
  expect(explanation.request.url).toBe('https://api.example.com/v2/stream');
  expect(notes?.join()).toContain('x-stream');
  expect((await ask(plan, 'x-stream')).connection?.url).toBe('wss://live.example.com/feed');
});

test('a stream without credentials', async () => {
  const open = spec(inMessage)
    .replace(/ {2}security: .*\n/, '')
    .replace(/ {4}authenticate: .*\n/, '');
  const explanation = await ask(await planText(open), 'stream');
  expect(explanation).toMatchObject({ values: {}, connection: { url: 'wss://live.example.com/feed', fields: {} } });
  expect(renderExplanation(explanation)).toContain('stream, without credentials');
});
