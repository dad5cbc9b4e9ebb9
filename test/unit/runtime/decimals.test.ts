import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asForm } from '../../../templates/runtime/bodies/form.js';
import { asJson } from '../../../templates/runtime/bodies/json.js';
import { newClient, type Client } from '../../../templates/runtime/client.js';
import { pathAndQuery } from '../../../templates/runtime/path-and-query.js';
import type { Operation } from '../../../templates/runtime/operation.js';
import { FaultServer } from '../../support/fault-server/fault-server.js';
import { sampleApi } from './sample-api.js';

interface Amount {
  amount: string | number;
}

let server: FaultServer;
let client: Client;

/** Sends back the JSON that came. */
beforeAll(async () => {
  server = await FaultServer.start(({ body }) => ({
    kind: 'reply',
    headers: { 'content-type': 'application/json' },
    body: body.startsWith('{') ? body : '{}',
  }));
  client = newClient(sampleApi, { baseUrl: server.origin, allowInsecureLoopback: true });
});
afterAll(() => server.stop());

const inJson: Operation<{ amount: string | number; body: Amount }, Amount> = {
  id: 'inJson',
  method: 'POST',
  path: '/a/{amount}',
  target: pathAndQuery,
  parameters: [{ in: 'query', name: 'amount' }],
  body: { mediaType: 'application/json', encode: asJson },
  accept: ['application/json'],
};
const inForm = { ...inJson, body: { mediaType: 'application/x-www-form-urlencoded', encode: asForm } };

/** Digits as people write amounts: leading and trailing zeros, any number of places. */
const decimal = fc
  .tuple(fc.stringMatching(/^-?\d{1,25}$/), fc.option(fc.stringMatching(/^\d{1,25}$/)))
  .map(([whole, fraction]) => (fraction === null ? whole : `${whole}.${fraction}`));

describe('decimals', () => {
  it('as text keep every digit in path, query, JSON, form and reply', async () => {
    await fc.assert(
      fc.asyncProperty(decimal, async (amount) => {
        expect(await client.call(inJson, { amount, body: { amount } })).toEqual({ amount });
        const arrival = server.arrivals.at(-1);
        expect([arrival?.target, arrival?.body]).toEqual([`/a/${amount}?amount=${amount}`, `{"amount":"${amount}"}`]);
        await client.call(inForm, { amount, body: { amount } });
        expect(server.arrivals.at(-1)?.body).toBe(`amount=${amount}`);
      }),
      { numRuns: 100 },
    );
  });

  it('as numbers come back as the same number', async () => {
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      .filter((value) => !Object.is(value, -0));
    await fc.assert(
      fc.asyncProperty(number, async (amount) => {
        expect(await client.call(inJson, { amount, body: { amount } })).toEqual({ amount });
        const [path = '', query = ''] = (server.arrivals.at(-1)?.target ?? '').split('?');
        expect(Number(decodeURIComponent(path.slice(3)))).toBe(amount);
        expect(Number(new URLSearchParams(query).get('amount'))).toBe(amount);
      }),
      { numRuns: 100 },
    );
  });
});
