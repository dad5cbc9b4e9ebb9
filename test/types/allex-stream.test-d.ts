import type { HmacCredentials } from '@countersign/allex';
import type * as models from '@countersign/allex/models';
import type {
  AllexStream,
  AllexStreamAuth,
  AllexStreamOptions,
  Frozen,
  StreamMessage,
  SubscribeOptions,
  Subscription,
} from '@countersign/allex/stream';
import { expectTypeOf, test } from 'vitest';

type Open = AllexStream;
type Signed = AllexStream<{ hmac: HmacCredentials }>;
type Made = typeof AllexStream;

/** What iterating a subscription gives. */
type Read<Of> = Of extends AsyncIterable<infer Item> ? Item : never;
type OrderMessage = StreamMessage<models.StreamOrder[], models.StreamOrderChange>;

test('a stream without credentials has the public channels', () => {
  expectTypeOf<[]>().toExtend<ConstructorParameters<Made>>();
  expectTypeOf<[{ maxQueued: number }]>().toExtend<ConstructorParameters<Made>>();
  expectTypeOf<Open['orderbook']>().thisParameter.toBeUnknown();
  expectTypeOf<Parameters<Open['price']>[0]>().toEqualTypeOf<SubscribeOptions | undefined>();
});

test('private channels are methods of a stream with credentials only', () => {
  type Private = 'order' | 'usertrade' | 'wallet' | 'deposit' | 'withdrawal' | 'stake';
  expectTypeOf<Signed>().toExtend<ThisParameterType<Open[Private]>>();
  expectTypeOf<AllexStream<AllexStreamAuth>>().toExtend<ThisParameterType<Open[Private]>>();
  expectTypeOf<Open>().not.toExtend<ThisParameterType<Open[Private]>>();
  expectTypeOf<AllexStream<AllexStreamAuth | undefined>>().not.toExtend<ThisParameterType<Open[Private]>>();
});

test('credentials are those of one scheme at least', () => {
  expectTypeOf<{ hmac: { apiKey: string; apiSecret: string } }>().toExtend<AllexStreamAuth>();
  expectTypeOf<{ bearer: { token: () => Promise<string> } }>().toExtend<AllexStreamAuth>();
  expectTypeOf<{ hmac: () => Promise<HmacCredentials> }>().toExtend<AllexStreamAuth>();
  expectTypeOf<object>().not.toExtend<AllexStreamAuth>();
  expectTypeOf<{ hmac: { apiKey: string } }>().not.toExtend<AllexStreamAuth>();
  expectTypeOf<{ auth: { hmac: HmacCredentials } }>().toExtend<AllexStreamOptions>();
});

test('one parameter is a value or several', () => {
  expectTypeOf<Parameters<Open['orderbook']>[0]>().toEqualTypeOf<string | readonly string[] | undefined>();
  expectTypeOf<Parameters<Open['trade']>[0]>().toEqualTypeOf<string | readonly string[] | undefined>();
});

test('an order book is the whole book, and frozen', () => {
  expectTypeOf<Read<ReturnType<Open['orderbook']>>>().toEqualTypeOf<Frozen<models.StreamOrderBook>>();
  expectTypeOf<Read<ReturnType<Open['orderbook']>>['bids'][number]>().toEqualTypeOf<readonly [number, number]>();
});

test('other channels give messages, with the payload of their kind', () => {
  expectTypeOf<Read<ReturnType<Signed['order']>>>().toEqualTypeOf<OrderMessage>();
  expectTypeOf<Extract<OrderMessage, { kind: 'snapshot' }>['data']>().toEqualTypeOf<models.StreamOrder[]>();
  expectTypeOf<ReturnType<Signed['trade']>>().toEqualTypeOf<Subscription<models.StreamTrade[]>>();
  expectTypeOf<Read<ReturnType<Signed['usertrade']>>>().toEqualTypeOf<
    StreamMessage<models.StreamUserTrade[], models.StreamNewUserTrade[]>
  >();
});

test('what the stream sends as text is text, whatever the API sends elsewhere', () => {
  expectTypeOf<models.StreamNewUserTrade['size']>().toEqualTypeOf<string>();
  expectTypeOf<models.UserTrade['size']>().toEqualTypeOf<number>();
  expectTypeOf<models.StreamTransaction['status']>().toEqualTypeOf<string>();
  expectTypeOf<models.Deposit['status']>().toEqualTypeOf<boolean>();
});
