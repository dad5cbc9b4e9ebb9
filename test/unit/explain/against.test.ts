import { beforeAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../../generator/explain/explanation.js';
import type { PackagePlan } from '../../../generator/plan/package-plan.js';
import { signedSpec } from '../../support/signed-spec.js';
import { ask, AT, compare, httpText, planOf, planText, printed } from './explaining.js';

const paths = `
/orders/{id}:
  post:
    operationId: changeOrder
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: dry, in: query, schema: { type: string } }
      - { name: note, in: query, schema: { type: string } }
    requestBody: { content: { application/json: { schema: { type: object } } } }
    responses: { '204': { description: done } }
  get:
    operationId: getOrder
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { '204': { description: done } }`;

const spec = (signing: string): string => signedSpec(signing, { paths });

const hmac = `
credentials:
  key: { description: key }
  pass: { description: passphrase, sent: true }
  secret: { description: secret, secret: true }
values:
  time: unix_ms()
  signature: hex(hmac_sha256(secret, string(time) + request.method + request.target + request.body))
send:
  headers: { X-Key: '{key}', X-Pass: '{pass}', X-Time: '{time}', X-Sign: 'v1={signature}' }
verify: { clock: time, within: 10m }`;

const credentials = { key: 'k1', pass: 'phrase-CANARY', secret: 'secret-CANARY' };
const body = '{"size":1,"side":"buy"}';

describe('the first difference', () => {
  let plan: PackagePlan;
  let signed: Explanation;
  let text: string;
  beforeAll(async () => {
    plan = await planText(spec(hmac));
    const parameters = ['id=7', 'dry=yes', 'note=a b'];
    signed = await ask(plan, 'changeOrder', { credentials, parameters, body, at: AT, showSecrets: true });
    text = httpText(signed);
  });

  const signedAs = async (changed: Parameters<typeof ask>[2]): Promise<string> => {
    const other = await ask(plan, 'changeOrder', { credentials, at: AT, showSecrets: true, ...changed });
    return other.request.headers['X-Sign'] ?? '';
  };
  const withSignature = (signature: string): string => text.replace(/X-Sign: .*/, `X-Sign: ${signature}`);

  test('none: what could be wrong besides', async () => {
    const against = await compare(plan, 'changeOrder', { credentials, captured: text, now: AT + 4000 });
    expect(against).toMatchObject({ matches: true, signedAt: '2024-02-26T13:27:45.872Z' });
    expect(against.notes.join('\n')).toMatch(/4 s before.*10 min[^]*permission/);
    // It has no number used once.
    expect(against.notes.join('\n')).not.toContain('used before');
  });

  const slips: readonly (readonly [string, (text: string) => string, string, RegExp])[] = [
    ['method', (t) => t.replace('POST', 'PUT'), 'method', /method/],
    ['another operation', (t) => t.replace('POST', 'GET'), 'method', /getOrder/],
    ['lower case', (t) => t.replace('POST', 'post'), 'method', /case/],
    ['host', (t) => t.replace('api.', 'eu.'), 'host', /--base-url/],
    ['server path', (t) => t.replace('/v2/', '/'), 'path', /\/v2, is missing/],
    ['path', (t) => t.replace('/orders/', '/order/'), 'path', /not one of this operation/],
    ['slash', (t) => t.replace('/7?', '/7/?'), 'path', /slash at its end is too much/],
    [
      'form',
      (t) => t.replace('application/json', 'application/x-www-form-urlencoded'),
      'header content-type',
      /say so/,
    ],
    ['public key', (t) => t.replace('k1', 'k2'), 'key', /another key/],
    ['passphrase', (t) => t.replace('phrase-CANARY', 'other-CANARY'), 'pass', /another pass/],
    ['missing', (t) => t.replace(/X-Time: .*\r\n/, ''), 'header X-Time', /missing/],
    ['twice', (t) => t.replace(/(X-Key: .*\r\n)/, '$1$1'), 'header X-Key', /2 times/],
    ['form of a template', (t) => t.replace('v1=', 'v2='), 'header X-Sign', /v1=\{signature\}/],
    ['spelling of a template', (t) => t.replace('v1=', 'V1='), 'header X-Sign', /upper and lower case/],
    ['seconds', (t) => t.replace(String(AT), String(AT).slice(0, 10)), 'time', /seconds were sent.*milliseconds/],
    ['upper case hex', (t) => t.replace(/(?<=v1=).*/, (s) => s.toUpperCase()), 'signature', /hex digits/],
    ['base64', (t) => t.replace(/(?<=v1=)\w+/, (s) => Buffer.from(s, 'hex').toString('base64')), 'signature', /base64/],
    ['secret', (t) => t.replace(/(?<=v1=)\w{4}/, '0000'), 'signature', /secret is another one/],
    ['placeholder', (t) => t.replace(/(?<=X-Key: )\w+/, '{{key}}'), 'key', /not filled in/],
  ];
  test.each(slips)('%s', async (_, slip, name, hint) => {
    const changed = slip(text);
    expect(changed).not.toBe(text);
    const explanation = await ask(plan, 'changeOrder', { credentials, captured: changed });
    expect(explanation.against).toMatchObject({ matches: false, first: { name } });
    expect(explanation.against?.first?.hint).toMatch(hint);
    expect(printed(explanation)).not.toContain('CANARY');
  });

  const given: readonly (readonly [string, Parameters<typeof compare>[2], string, RegExp])[] = [
    ['query', { parameters: ['id=7', 'dry=no'] }, 'query', /other ones/],
    ['order', { parameters: ['id=7', 'dry=yes', 'note=a b'], captured: 'swap' }, 'query', /another order/],
    ['encoding', { parameters: ['id=7', 'dry=yes', 'note=a b'], captured: 'plus' }, 'query', /another way/],
    ['path', { parameters: ['id=8', 'dry=yes', 'note=a b'] }, 'path', /another one/],
    ['spelling of JSON', { body: '{"size":1.0, "side":"buy"}', captured: 'spaced' }, 'body', /same JSON/],
    ['order of members', { body: '{"side":"buy","size":1}' }, 'body', /another order/],
    ['clock', { at: AT - 312_000 }, 'time', /312 s ahead/],
  ];
  test.each(given)('against what was given: %s', async (_, question, name, hint) => {
    const changes: Readonly<Record<string, (t: string) => string>> = {
      swap: (t) => t.replace('dry=yes&note=a%20b', 'note=a%20b&dry=yes'),
      plus: (t) => t.replace('a%20b', 'a+b'),
      spaced: (t) => t.replace('"size":1', '"size": 1'),
    };
    const captured = changes[question.captured ?? '']?.(text) ?? text;
    const { first } = await compare(plan, 'changeOrder', { credentials, ...question, captured });
    expect(first?.name).toBe(name);
    expect(first?.hint).toMatch(hint);
  });

  test('what was signed instead', async () => {
    const hintOf = async (signature: string): Promise<string> => {
      const { first } = await compare(plan, 'changeOrder', { credentials, captured: withSignature(signature) });
      expect(first?.name).toBe('signature');
      return first?.hint ?? '';
    };
    const parameters = ['id=7', 'dry=yes', 'note=a b'];
    expect(await hintOf(await signedAs({ parameters: ['id=7'], body }))).toContain('the path without its query');
    expect(await hintOf(await signedAs({ parameters }))).toContain('no body');
    expect(await hintOf(await signedAs({ parameters, body, at: AT + 3 }))).toContain('3 ms off');
    expect(await hintOf(await signedAs({ parameters, body, at: AT + 3_000 }))).toContain('3 s off');
    const trailing = { ...credentials, secret: `${credentials.secret}\n` };
    expect(await hintOf(await signedAs({ parameters, body, credentials: trailing }))).toContain(
      'line end after secret',
    );
  });

  const wrong: readonly (readonly [string, Parameters<typeof ask>[2], string])[] = [
    ['changeOrder', { scheme: 'none' }, 'does not take the scheme `none`: it takes signed'],
    [
      'changeOrder',
      { credentials: { kee: 'k' } },
      'the credentials fit no scheme of changeOrder (signed: key, pass, secret)',
    ],
    ['changeOrder', { parameters: ['id=7'], body: '{' }, 'not JSON'],
    ['changeOrder', { parameters: ['idd=7'] }, 'has no parameter `idd`: it has id, dry, note'],
    ['changeOrder', { parameters: ['id'] }, 'not of the form name=value'],
    ['getOrder', { parameters: ['id=7'], body: '{}' }, 'has no request body'],
    ['changeOrders', {}, "did you mean 'changeOrder'?"],
  ];
  test.each(wrong)('usage: %s %j', async (operation, question, message) => {
    await expect(ask(plan, operation, question)).rejects.toThrow(message);
  });

  test('without the secret all but the signature is compared', async () => {
    const { first } = await compare(plan, 'changeOrder', { captured: text });
    expect(first).toMatchObject({ name: 'signature', hint: expect.stringContaining('No secret was given') as string });
  });
});

describe('placements', () => {
  const inBody = hmac
    .replace(
      /send:[^]*(?=verify)/,
      `send:\n  body: { key: '{key}', pass: '{pass}', time: '{time}', sign: '{signature}' }\n`,
    )
    .replace(' + request.body', '');
  const inQuery = hmac.replace(
    /send:[^]*(?=verify)/,
    `send:\n  query: { key: '{key}', pass: '{pass}', time: '{time}', sign: '{signature}' }\n`,
  );
  const inCookies = hmac.replace(
    /send:[^]*(?=verify)/,
    `send:\n  cookies: { key: '{key}', pass: '{pass}', time: '{time}', sign: '{signature}' }\n`,
  );

  test.each([
    ['body', inBody, /"time":1708954065872/],
    ['query', inQuery, /time=1708954065872/],
    ['cookies', inCookies, /time=1708954065872/],
  ])('in the %s', async (_, signing, sent) => {
    const plan = await planText(spec(signing));
    const signed = await ask(plan, 'changeOrder', {
      credentials,
      parameters: ['id=7'],
      body,
      at: AT,
      showSecrets: true,
    });
    const text = httpText(signed);
    expect(text).toMatch(sent);
    expect(await compare(plan, 'changeOrder', { credentials, captured: text })).toMatchObject({ matches: true });
    const changed = await compare(plan, 'changeOrder', { credentials, captured: text.replace('k1', 'k2') });
    expect(changed.first?.name).toBe('key');
    const hidden = await ask(plan, 'changeOrder', { credentials, captured: text });
    expect(printed(hidden)).not.toContain('CANARY');
  });

  test('a random signature is verified', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const plan = await planText(spec(hmac.replace('hmac_sha256(secret', 'es256(secret')));
    const all = { ...credentials, secret };
    const text = httpText(await ask(plan, 'getOrder', { credentials: all, parameters: ['id=7'], showSecrets: true }));
    expect(await compare(plan, 'getOrder', { credentials: all, captured: text })).toMatchObject({ matches: true });
    const { first } = await compare(plan, 'getOrder', { credentials: all, captured: text.replace('/7', '/8') });
    expect(first).toMatchObject({ name: 'signature', hint: expect.stringContaining('not a signature') as string });
  });
});

describe('other schemes', () => {
  const plain = (declaration: string): string => `
paths:
  /x:
    get: { operationId: getX, responses: { '204': { description: done } } }
    put:
      operationId: putX
      security: []
      requestBody: { required: true, content: { application/octet-stream: { schema: { type: string, format: binary } } } }
      responses: { '204': { description: done } }
security: [{ one: [] }]
components:
  securitySchemes:
    one: ${declaration}
`;
  const schemes: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['{ type: apiKey, in: query, name: api_key }', { key: 'CANARY a/b' }, '?api_key=CANARY%20a%2Fb'],
    ['{ type: apiKey, in: cookie, name: sid }', { key: 'CANARY' }, 'Cookie: sid=CANARY'],
    ['{ type: apiKey, in: header, name: X-Api-Key }', { key: 'CANARY' }, 'X-Api-Key: CANARY'],
    ['{ type: http, scheme: bearer }', { token: 'CANARY' }, 'authorization: Bearer CANARY'],
    ['{ type: http, scheme: basic }', { username: 'me', password: 'CANARY' }, 'authorization: Basic bWU6Q0FOQVJZ'],
  ];
  test.each(schemes)('%s', async (declaration, credentials, sent) => {
    const plan = await planOf(plain(declaration));
    const text = httpText(await ask(plan, 'getX', { credentials, showSecrets: true }));
    expect(text).toContain(sent);
    const same = await ask(plan, 'getX', { credentials, captured: text });
    expect(same.against?.matches).toBe(true);
    expect(printed(same)).not.toMatch(/CANARY|bWU6Q0FOQVJZ/);
    const other = Object.fromEntries(Object.entries(credentials).map(([name, value]) => [name, `${value}2`]));
    expect((await compare(plan, 'getX', { credentials: other, captured: text })).matches).toBe(false);
  });

  test('none, and a body of bytes', async () => {
    const plan = await planOf(plain('{ type: http, scheme: bearer }'));
    const bytes = Uint8Array.of(0, 255, 7);
    const { request, values } = await ask(plan, 'putX', { body: bytes });
    expect({ values, body: request.body, encoding: request.bodyEncoding }).toEqual({
      values: {},
      body: 'AP8H',
      encoding: 'base64',
    });
    const { first } = await compare(plan, 'putX', { captured: 'PUT /v2/x HTTP/1.1\nhost: api.example.com\n\n' });
    expect(first).toMatchObject({ name: 'body', hint: 'The body is missing.' });
  });

  test('two together: the second reads what the first has placed', async () => {
    const second = hmac.replace('request.body)', `request.body + header('x-app'))`);
    const schemes = 'app: { type: apiKey, in: header, name: X-App }';
    const security = '[{ app: [], signed: [] }]';
    const plan = await planText(signedSpec(second, { paths, schemes, security }));
    const both = { 'app.key': 'app-CANARY', 'signed.key': 'k1', pass: 'p-CANARY', secret: 's-CANARY' };
    const signed = await ask(plan, 'getOrder', { credentials: both, parameters: ['id=7'], showSecrets: true });
    expect(signed.further?.[0]?.signed).toBe(`${AT}GET/v2/orders/7app-CANARY`);
    const explanation = await ask(plan, 'getOrder', { credentials: both, captured: httpText(signed) });
    expect(explanation).toMatchObject({ scheme: 'app', further: [{ scheme: 'signed' }], against: { matches: true } });
    expect(printed(explanation)).not.toContain('CANARY');
  });

  test('a webhook that was received', async () => {
    const inbound = hmac
      .replace('credentials:', 'direction: inbound\ncredentials:')
      .replace('request.target', "'hook'");
    const plan = await planText(signedSpec(inbound, { paths, security: '[]' }));
    const outbound = await planText(spec(hmac.replace('request.target', "'hook'")));
    const text = httpText(
      await ask(outbound, 'changeOrder', { credentials, parameters: ['id=7'], body, at: AT, showSecrets: true }),
    );
    expect(await compare(plan, 'signed', { credentials, captured: text })).toMatchObject({ matches: true });
    const { first } = await compare(plan, 'signed', { credentials, captured: text.replace('"size":1', '"size":2') });
    expect(first?.name).toBe('signature');
    await expect(ask(plan, 'signed', { credentials })).rejects.toThrow('give one of them with --against');
  });
});
