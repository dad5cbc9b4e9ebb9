import { createHmac } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSpec, misfits, specExamples, specOperations } from '../../support/spec-examples.js';

const spec = loadSpec(fileURLToPath(new URL('../../../specs/andx.yaml', import.meta.url)));
const operations = specOperations(spec);
const examples = specExamples(spec);

/** Operation → the methods over it. The 11 endpoints of the reference with their path variants. */
const METHODS = {
  'GET /market_info/': ['market.markets'],
  'GET /market_info/{market_code}/': ['market.info'],
  'GET /ticker/': ['market.tickers'],
  'GET /ticker/{market_code}/': ['market.ticker'],
  'GET /order_book/{market_code}/': ['market.orderBook'],
  'GET /balance/': ['account.balance'],
  'GET /balance/{account_name}/': ['account.balance'],
  'GET /orders/{account_name}/{status}/': ['orders.list'],
  'GET /orders/{account_name}/{status}/{market_or_page}/': ['orders.list', 'orders.list'],
  'GET /orders/{account_name}/{status}/{market_code}/{page}/': ['orders.list'],
  'GET /order_status/{order_number}/': ['orders.status'],
  'POST /orders/': ['orders.create'],
  'POST /cancel_order/{order_number}/': ['orders.cancel'],
  'POST /withdrawal/request/': ['withdrawals.request'],
};

const schema = (name: string): string => `/components/schemas/${name}`;
const fits = (name: string, value: unknown): boolean =>
  misfits(spec, [{ place: name, schema: schema(name), value }]).length === 0;

describe('specs/andx.yaml', () => {
  test('has every operation, and no other, under these method names', () => {
    const methods = operations.map(({ name, operation }) => [name, methodNames(operation['x-method'])]);
    expect(Object.fromEntries(methods)).toEqual(METHODS);
    expect(operations).toHaveLength(14);
    expect(new Set(Object.values(METHODS).flat()).size).toBe(11);
  });

  test('names every descriptor once', () => {
    expect(new Set(operations.map(({ operation }) => operation['operationId'])).size).toBe(14);
  });

  test('ends every path with a slash', () => {
    expect(operations.map(({ name }) => name).filter((name) => !name.endsWith('/'))).toEqual([]);
  });

  test('has examples that fit their schemas', () => {
    expect(examples.length).toBeGreaterThan(45);
    expect(misfits(spec, examples)).toEqual([]);
  });

  test.each(operations)('$name has an example reply', ({ name }) => {
    expect(examplesOf(name, '/responses/')).toHaveLength(1);
  });

  test.each(operations.filter(({ name }) => name.startsWith('POST ')))('$name has an example body', ({ name }) => {
    expect(examplesOf(name, '/requestBody/')).toHaveLength(1);
  });

  test.each(operations)('$name declares the whole table of statuses', ({ operation }) => {
    const statuses = ['200', '400', '401', '403', '404', '405', '429', '500', '503'];
    expect(Object.keys(operation['responses'] as object)).toEqual(statuses);
  });

  test('signs everything but market data', () => {
    expect(spec['security']).toEqual([{ accessSign: [] }]);
    for (const { name, operation } of operations) {
      const isPublic = /^GET \/(market_info|ticker|order_book)\//.test(name);
      expect(operation['security'], name).toEqual(isPublic ? [] : undefined);
    }
  });

  test('has one envelope: success in a named type, failure in ErrorReply', () => {
    expect(spec['x-envelope']).toMatchObject({ data: '/data', error: `#${schema('ErrorReply')}` });
    const failures = examples.filter((example) => example.schema === schema('ErrorReply')).map(({ value }) => value);
    expect(failures).toMatchObject([{ status_code: 1101 }, { status_code: 1201 }, { status_code: 1319 }]);
    const { schemas } = spec['components'] as {
      schemas: Record<string, { properties?: { data?: { $ref?: string } } }>;
    };
    const replies = Object.entries(schemas).filter(([name]) => name.endsWith('Reply') && name !== 'ErrorReply');
    expect(replies).toHaveLength(11);
    for (const [name, reply] of replies)
      expect(reply.properties?.data?.$ref, name).toMatch(/^#\/components\/schemas\//);
  });
});

describe('schemas of specs/andx.yaml', () => {
  const order = {
    order_type: 'limit',
    market_code: 'BTCTRY',
    volume: '0.01',
    buy_sell: 'B',
    price: '40775.44',
    account_name: 'Main',
  };

  test('a limit order needs a price, a market order has the price "0"', () => {
    expect(fits('NewOrder', order)).toBe(true);
    expect(fits('NewOrder', { ...order, price: '0' })).toBe(false);
    expect(fits('NewOrder', { ...order, order_type: 'market', price: '0' })).toBe(true);
    expect(fits('NewOrder', { ...order, order_type: 'market' })).toBe(false);
  });

  test('a quantity is text, never a number', () => {
    expect(fits('NewOrder', { ...order, volume: 0.01 })).toBe(false);
    expect(fits('Decimal', '0E-16')).toBe(true);
    expect(fits('Decimal', '1,5')).toBe(false);
    expect(fits('Decimal', '')).toBe(false);
  });

  test('a market code is not mistaken for a page', () => {
    expect(fits('MarketCode', 'BTCTRY')).toBe(true);
    expect(fits('MarketCode', '2')).toBe(false);
    expect(fits('PageNumber', 2)).toBe(true);
    expect(fits('PageNumber', 0)).toBe(false);
  });

  test('the letters of both tables are states of an order', () => {
    for (const letter of 'NPFCROA') expect(fits('OrderState', letter), letter).toBe(true);
    for (const letter of 'OCA') expect(fits('OrderFilter', letter), letter).toBe(true);
  });

  test('the body of a cancellation is the empty object', () => {
    expect(fits('EmptyBody', {})).toBe(true);
    expect(fits('EmptyBody', { reason: 'x' })).toBe(false);
  });
});

describe('the known answers of accessSign', () => {
  const answers = knownAnswers();

  test('cover each unit of the timestamp, with and without a body', () => {
    expect(answers.map(({ credentials }) => credentials.timestampUnit)).toEqual([
      undefined,
      undefined,
      undefined,
      's',
      'ms',
    ]);
    expect(answers.map(({ body }) => body === undefined)).toEqual([true, false, false, true, false]);
  });

  test.each(answers)('$request', ({ source, credentials, at, body, expect: expected }) => {
    const { apiKey, username, passphrase, secretKey, timestampUnit } = credentials;
    const timestamp = { s: String(Math.floor(at / 1000)), ms: String(at), fraction: String(at / 1000) }[
      timestampUnit ?? 'fraction'
    ];
    const payload = body ?? '{}';
    const text = apiKey + username + passphrase + timestamp + payload;
    expect(source).toBe(`printf %s '${text}' | openssl dgst -sha256 -hmac ${secretKey} | tr a-f A-F`);
    const signature = createHmac('sha256', secretKey).update(text).digest('hex').toUpperCase();
    expect({ timestamp, payload, signature }).toMatchObject(expected);
    expect(expected).toHaveProperty('signature');
  });
});

interface KnownAnswer {
  readonly source: string;
  readonly credentials: {
    readonly apiKey: string;
    readonly username: string;
    readonly passphrase: string;
    readonly secretKey: string;
    readonly timestampUnit?: 's' | 'ms';
  };
  readonly at: number;
  readonly request: string;
  readonly body?: string;
  readonly expect: Readonly<Record<string, string>>;
}

function knownAnswers(): readonly KnownAnswer[] {
  const { components } = spec as {
    components: { securitySchemes: { accessSign: { 'x-signing': { examples: KnownAnswer[] } } } };
  };
  return components.securitySchemes.accessSign['x-signing'].examples;
}

function examplesOf(name: string, part: string): string[] {
  const [method = '', path = ''] = name.split(' ');
  const pointer = `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}${part}`;
  return examples.map(({ place }) => place).filter((place) => place.startsWith(pointer) && place.endsWith('/value'));
}

function methodNames(declared: unknown): string[] {
  if (typeof declared === 'string') return [declared];
  return (declared as { name: string }[]).map(({ name }) => name);
}
