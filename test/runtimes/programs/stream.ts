import type { AllexOptions } from '@countersign/allex';
import { AllexStream } from '@countersign/allex/stream';
import { failure } from './failure.js';

/** Where a stream connects. */
export interface StreamServers {
  /** Cuts the connection that has read balances for the first time. */
  readonly url: string;
  /** Answers no handshake with 101. */
  readonly refusing: string;
}

/** With the platform's own `WebSocket`: public and private channels, a connection that is lost, and what is refused. */
export async function stream(servers: StreamServers, auth: AllexOptions['auth']): Promise<object> {
  const options = { allowInsecureLoopback: true, reconnect: { firstMs: 5, longestMs: 20, firstAttempts: 2 } };
  const { hmac, bearer } = auth ?? {};
  if (hmac === undefined || bearer === undefined || typeof hmac === 'function') throw new Error('credentials of both');
  const at = (url: string): typeof options & { readonly url: string } => ({ ...options, url });
  const own = new AllexStream({ ...at(servers.url), auth: { hmac } });
  const guest = new AllexStream(at(servers.url));
  const wrong = new AllexStream({ ...at(servers.url), auth: { hmac: { ...hmac, apiSecret: 'another' } } });
  const withToken = new AllexStream({ ...at(servers.url), auth: { bearer } });
  return {
    wallet: await kinds(own.wallet(), 3),
    order: await kinds(withToken.order(), 1),
    best: (await first(guest.orderbook('btc-usdt'))).bids[0],
    wrongSecret: await failure(first(wrong.order())),
    wrongSymbol: await failure(first(guest.trade('no-such'))),
    refused: await failure(first(new AllexStream(at(servers.refusing)).price())),
    aborted: await failure(first(guest.trade('btc-usdt', { signal: AbortSignal.abort() }))),
  };
}

async function kinds(messages: AsyncIterable<{ readonly kind: string }>, count: number): Promise<readonly string[]> {
  const read: string[] = [];
  for await (const { kind } of messages) if (read.push(kind) === count) break;
  return read;
}

async function first<Item>(items: AsyncIterable<Item>): Promise<Item> {
  for await (const item of items) return item;
  throw new Error('it ended');
}
