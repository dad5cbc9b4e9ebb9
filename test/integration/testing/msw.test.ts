import '../../support/clients/built-packages.js';
import { Allex, OutcomeUnknownError } from '@countersign/allex';
import { createOrder } from '@countersign/allex/operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mockedAllex, type Mocked } from '../../../examples/mocked-with-msw.js';
import { allexAuth } from '../../support/clients/clients.js';
import { failed } from '../../support/clients/failed.js';

const newOrder = { symbol: 'btc-usdt', side: 'buy', size: 0.002, type: 'limit', price: 68000 } as const;

let mocked: Mocked;
beforeEach(() => {
  mocked = mockedAllex(allexAuth);
  mocked.server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => mocked.server.close());

test('a client that knows nothing of it is answered by the fake', async () => {
  const order = await new Allex({ auth: allexAuth }).orders.create(newOrder);
  expect(order).toMatchObject({ ...newOrder, status: 'filled' });
  expect(mocked.fake.calls(createOrder)).toMatchObject([{ input: { body: newOrder }, schemes: ['hmac'] }]);
});

test('and refused where it signs wrongly', async () => {
  const auth = { hmac: { ...allexAuth.hmac, apiSecret: 'other' } };
  expect(await failed(new Allex({ auth }).orders.create(newOrder))).toMatchObject({ status: 401 });
  expect(mocked.fake.refused).toMatchObject([{ reason: 'hmac: signature is wrong' }]);
});

test('a lost reply is a broken connection there, too', async () => {
  mocked.fake.loseReply(createOrder);
  const error = await failed(new Allex({ auth: allexAuth }).orders.create(newOrder));
  expect(error).toBeInstanceOf(OutcomeUnknownError);
});
