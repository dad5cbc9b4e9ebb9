import { number, object, oneOf, optional, required, text } from '../fields.js';
import type { Reply } from '../http.js';
import { json } from '../replies.js';
import { orders } from './history.js';
import { listQuery, page, queryBoolean, select, sortQuery } from './lists.js';
import type { AllexInput, AllexOperation } from './operation.js';
import * as examples from './replies.js';

const side = oneOf('buy', 'sell');

/** The sections "POST/v2/order" to "DELETE/v2/order/all", and "POST/v2/order/execute". */
export const orderOperations: readonly AllexOperation[] = [
  {
    method: 'POST',
    template: '/order',
    access: 'bearer-or-hmac',
    permission: 'can_trade',
    body: {
      symbol: required(text),
      side: required(side),
      size: required(number),
      type: required(oneOf('limit', 'market')),
      price: optional(number),
      stop: optional(number),
      meta: optional(object),
    },
    reply: create,
  },
  {
    method: 'GET',
    template: '/order',
    access: 'bearer-or-hmac',
    permission: 'can_read',
    query: { order_id: required(text) },
    reply: (input) => known(input, {}),
  },
  {
    method: 'DELETE',
    template: '/order',
    access: 'bearer-or-hmac',
    permission: 'can_trade',
    query: { order_id: required(text) },
    reply: (input) => known(input, { status: 'canceled' }),
  },
  {
    method: 'GET',
    template: '/orders',
    access: 'bearer-or-hmac',
    permission: 'can_read',
    query: {
      symbol: optional(text),
      side: optional(side),
      status: optional(oneOf('new', 'pfilled', 'filled', 'canceled')),
      open: optional(queryBoolean),
      ...listQuery,
      ...sortQuery,
    },
    reply: ({ query }) => page(list(query), query),
  },
  {
    method: 'DELETE',
    template: '/order/all',
    access: 'bearer-or-hmac',
    permission: 'can_trade',
    query: { symbol: required(text) },
    reply: ({ query }) =>
      json(
        200,
        list(new Map([...query, ['open', 'true']])).map((order) => ({ ...order, status: 'canceled' })),
      ),
  },
  {
    method: 'POST',
    template: '/order/execute',
    access: 'bearer-or-hmac',
    body: { token: required(text) },
    reply: () => json(200, { ...examples.createdOrder, type: 'market', filled: 0.001, status: 'filled' }),
  },
];

/** "Limit price (required for limit orders)". */
function create({ body }: AllexInput): Reply {
  if (body.get('type') === 'limit' && !body.has('price')) {
    return json(400, { message: 'price is required for a limit order' });
  }
  const { price: _, ...unpriced } = examples.createdOrder;
  return json(200, { ...unpriced, ...Object.fromEntries(body) });
}

function known({ query }: AllexInput, changes: Readonly<Record<string, unknown>>): Reply {
  const order = orders.find(({ id }) => id === query.get('order_id'));
  if (order === undefined) return json(404, { message: 'Order not found' });
  return json(200, { ...order, ...examples.orderDetails, ...changes });
}

/** "true = open orders only". */
function list(query: ReadonlyMap<string, string>) {
  const rows = query.get('open') === 'true' ? orders.filter(({ status }) => status === 'new') : orders;
  return select(rows, query, { filters: ['symbol', 'side', 'status'], when: 'created_at' });
}
