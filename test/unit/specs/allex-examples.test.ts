import { createHmac } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSpec, misfits, specExamples, specOperations } from '../../support/spec-examples.js';

const spec = loadSpec(fileURLToPath(new URL('../../../specs/allex.yaml', import.meta.url)));
const operations = specOperations(spec);
const examples = specExamples(spec);

/** The headings of the ALLEX API Reference, in its order. */
const HEADINGS = [
  'GET /health',
  'GET /constants',
  'GET /kit',
  'GET /tiers',
  'GET /ticker',
  'GET /ticker/all',
  'GET /orderbook',
  'GET /trades',
  'GET /trades/history',
  'GET /chart',
  'GET /oracle/prices',
  'POST /signup',
  'POST /login',
  'GET /verify-token',
  'GET /user',
  'GET /user/balance',
  'GET /user/trades',
  'GET /user/create-address',
  'GET /user/deposits',
  'POST /user/request-withdrawal',
  'GET /user/withdrawal/fee',
  'POST /order',
  'GET /order',
  'DELETE /order',
  'GET /orders',
  'DELETE /order/all',
  'GET /quick-trade',
  'POST /order/execute',
  'GET /user/request-otp',
  'POST /user/activate-otp',
  'GET /user/tokens',
  'POST /user/token',
];

/** Headings whose section shows no reply. */
const WITHOUT_REPLY = [
  'GET /kit',
  'GET /tiers',
  'GET /trades/history',
  'GET /oracle/prices',
  'GET /order',
  'DELETE /order/all',
  'GET /quick-trade',
  'POST /order/execute',
  'POST /user/activate-otp',
];

const publicOperations = HEADINGS.slice(0, 13).concat('GET /quick-trade');
const bearerOnly = [
  'GET /verify-token',
  'GET /user/create-address',
  'POST /user/request-withdrawal',
  'GET /user/request-otp',
  'POST /user/activate-otp',
  'GET /user/tokens',
  'POST /user/token',
];

const pointerOf = (name: string): string => {
  const [method = '', path = ''] = name.split(' ');
  return `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/`;
};
const examplesOf = (name: string): string[] =>
  examples.map(({ place }) => place).filter((place) => place.startsWith(pointerOf(name)));

describe('specs/allex.yaml', () => {
  test('has every operation of the reference, and no other', () => {
    expect(operations).toHaveLength(32);
    expect(operations.map(({ name }) => name).sort()).toEqual([...HEADINGS].sort());
  });

  test('names every operation, group and method once', () => {
    const ids = operations.map(({ operation }) => operation['operationId']);
    expect(new Set(ids).size).toBe(32);
    const methods = operations.flatMap(({ operation }) => methodNames(operation['x-method']));
    expect(methods).toHaveLength(34);
    expect(new Set(methods).size).toBe(34);
  });

  test('says who may call what', () => {
    const security = new Map(operations.map(({ name, operation }) => [name, operation['security']]));
    for (const name of publicOperations) expect(security.get(name), name).toEqual([]);
    for (const name of bearerOnly) expect(security.get(name), name).toEqual([{ bearer: [] }]);
    const others = HEADINGS.filter((name) => !publicOperations.includes(name) && !bearerOnly.includes(name));
    const either = (roles: string[]): object[] => [{ hmac: roles }, { bearer: [] }];
    expect(Object.fromEntries(others.map((name) => [name, security.get(name)]))).toEqual({
      'GET /user': either(['can_read']),
      'GET /user/balance': either(['can_read']),
      'GET /user/trades': either(['can_read']),
      'GET /user/deposits': either(['can_read']),
      'GET /user/withdrawal/fee': [...either([]), {}],
      'POST /order': either(['can_trade']),
      'GET /order': either(['can_read']),
      'DELETE /order': either(['can_trade']),
      'GET /orders': either(['can_read']),
      'DELETE /order/all': either(['can_trade']),
      'POST /order/execute': either([]),
    });
  });

  test('has examples that fit their schemas', () => {
    expect(examples.length).toBeGreaterThan(95);
    expect(misfits(spec, examples)).toEqual([]);
  });

  test('would notice an example that does not fit', () => {
    const place = '/components/schemas/NewOrder';
    const order = { symbol: 'btc-usdt', side: 'buy', size: 0.001, type: 'limit' };
    expect(misfits(spec, [{ place, schema: place, value: order }])).toHaveLength(1);
    expect(misfits(spec, [{ place, schema: place, value: { ...order, price: 68000 } }])).toEqual([]);
    expect(misfits(spec, [{ place, schema: place, value: { ...order, type: 'market' } }])).toEqual([]);
  });

  test.each(HEADINGS)('%s has an example reply, from the reference where that has one', (name) => {
    const origin = WITHOUT_REPLY.includes(name) ? 'composed' : 'reference';
    const replies = examplesOf(name).filter((place) => /\/responses\/20[01]\//.test(place));
    expect(replies.map((place) => place.split('/').at(-2))).toEqual([origin]);
  });

  test.each(operations.filter(({ operation }) => 'requestBody' in operation))(
    '$name has an example body',
    ({ name }) => {
      expect(examplesOf(name).filter((place) => place.includes('/requestBody/'))).not.toEqual([]);
    },
  );

  test.each(['GET /user/trades', 'GET /user/deposits'])('%s has an example of its CSV', (name) => {
    expect(examplesOf(name).filter((place) => place.includes('/responses/202/content/text~1csv/'))).toHaveLength(1);
  });
});

describe('the known answers of hmac', () => {
  const answers = knownAnswers();

  test('cover a plain GET, a query, a body and a DELETE', () => {
    expect(answers.length).toBeGreaterThanOrEqual(6);
  });

  test.each(answers)('$request', ({ source, credentials, at, request, body = '', expect: expected }) => {
    const [method = '', url = ''] = request.split(' ');
    const expires = String(Date.parse(at) / 1000 + 60);
    const signed = method + url.replace('https://allex.online', '') + expires + body;
    expect(source).toBe(`printf '%s' '${signed}' | openssl dgst -sha256 -hmac '${credentials.apiSecret}'`);
    const signature = createHmac('sha256', credentials.apiSecret).update(signed).digest('hex');
    expect(expected).toEqual({ expires, signature });
  });
});

interface KnownAnswer {
  readonly source: string;
  readonly credentials: { readonly apiKey: string; readonly apiSecret: string };
  readonly at: string;
  readonly request: string;
  readonly body?: string;
  readonly expect: { readonly expires: string; readonly signature: string };
}

function knownAnswers(): readonly KnownAnswer[] {
  const { components } = spec as {
    components: { securitySchemes: { hmac: { 'x-signing': { examples: KnownAnswer[] } } } };
  };
  return components.securitySchemes.hmac['x-signing'].examples;
}

function methodNames(declared: unknown): string[] {
  if (typeof declared === 'string') return [declared];
  return (declared as { name: string }[]).map(({ name }) => name);
}
