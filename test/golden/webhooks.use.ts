import type { Callbacks, Order, Webhooks } from './index.js';
import { verifyWebhook } from './verify.js';

/** What a receiver does with each webhook. */
type Handlers = { readonly [Name in keyof Webhooks]: (payload: Webhooks[Name]) => string };

export const handlers: Handlers = {
  'order.updated': (order: Order) => order.id,
  ping: () => 'pong',
  'balance-changed': ({ balance }) => balance.toFixed(2),
};

export async function receive(request: Request, secret: string): Promise<string> {
  const verdict = await verifyWebhook(request.clone(), { credentials: () => ({ secret }) });
  if (!verdict.valid) return 'refused';
  const order = (await request.json()) as Webhooks['order.updated'];
  return handlers['order.updated'](order);
}

export function price(payload: Callbacks['subscribe.onPrice']): string {
  return payload.price;
}

// @ts-expect-error: there is no such webhook.
export type Unknown = Webhooks['order.deleted'];
