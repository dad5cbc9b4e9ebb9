import { createOrder, getOrder, getUser, listOrders } from '@countersign/allex/operations';
import type { NewOrder, Order, OrderPage } from '@countersign/allex';
import { fakeAllex, type FakeCall, type FakeRequest } from '@countersign/allex/testing';
import { requestWithdrawal } from '@countersign/andx/operations';
import { fakeAndx } from '@countersign/andx/testing';
import { expectTypeOf, test } from 'vitest';

const fake = fakeAllex({ auth: { hmac: { apiKey: 'k', apiSecret: 's' } } });

test('handlers take the input and give the output', () => {
  fake.on(createOrder, (input, request) => {
    expectTypeOf(input).toEqualTypeOf<{ body: NewOrder }>();
    expectTypeOf(request).toEqualTypeOf<FakeRequest>();
    return fake.example(createOrder);
  });
  fake.on(listOrders, async ({ page = 1 }) => {
    expectTypeOf(page).toEqualTypeOf<number>();
    return Promise.resolve({ count: 0, data: [] });
  });
  fake.on(getUser, () => Response.json({}));
  // @ts-expect-error: an order is no page of them
  fake.on(listOrders, () => fake.example(createOrder));
});

test('examples and calls have the types of the operation', () => {
  expectTypeOf(fake.example(createOrder)).toEqualTypeOf<Order>();
  expectTypeOf(fake.example(listOrders)).toEqualTypeOf<OrderPage>();
  expectTypeOf(fake.calls(createOrder)).toEqualTypeOf<readonly FakeCall<{ body: NewOrder }>[]>();
});

test('the body of an error is that of its status, and of others anything', () => {
  fake.fail(getOrder, { status: 404, body: { message: 'gone' } });
  fake.fail(getOrder, { status: 503, body: '<html>' });
  // @ts-expect-error: it has a message
  fake.fail(getOrder, { status: 404, body: { code: 1 } });
  // @ts-expect-error: inside of an envelope, too
  fakeAndx().fail(requestWithdrawal, { status: 200, body: { reason: 'r' } });
});

test('credentials are those of the client', () => {
  // @ts-expect-error: one is missing
  fakeAllex({ auth: { hmac: { apiKey: 'k' } } });
});
