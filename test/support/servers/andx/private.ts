import { boolean, integer, matching, oneOf, optional, required, text } from '../fields.js';
import type { Reply } from '../http.js';
import { ACCOUNT_NAME, findOrder, orderPage } from './book.js';
import { businessError, httpError, success } from './envelope.js';
import type { AndxInput, AndxOperation } from './operation.js';
import { balances, CREATED_ORDER_NUMBER } from './replies.js';

const decimal = matching(/^\d+(\.\d+)?$/);

/** The largest order the account can pay for: more gives 1103. The text's sample order is 10000. */
export const LARGEST_VOLUME = 1_000_000;
/** The one saved withdrawal address; any other alias gives 1319. */
export const SAVED_ALIAS = 'alias_name';

/** "Private Endpoints". In third place of the order list, a market code and a page share one path. */
export const privateOperations: readonly AndxOperation[] = [
  { method: 'GET', template: '/balance/', access: 'private', reply: () => success({ balances }) },
  {
    method: 'GET',
    template: '/balance/{account_name}/',
    access: 'private',
    reply: ({ parameter }) =>
      parameter('account_name') === ACCOUNT_NAME ? success({ balances }) : businessError(1101),
  },
  { method: 'GET', template: '/orders/{account_name}/{status}/', access: 'private', reply: listOrders },
  {
    method: 'GET',
    template: '/orders/{account_name}/{status}/{market_or_page}/',
    access: 'private',
    reply: listOrders,
  },
  {
    method: 'GET',
    template: '/orders/{account_name}/{status}/{market_code}/{page_number}/',
    access: 'private',
    reply: listOrders,
  },
  {
    method: 'GET',
    template: '/order_status/{order_number}/',
    access: 'private',
    reply: ({ parameter }) => {
      const order = findOrder(parameter('order_number'));
      return order === undefined ? businessError(1201) : success({ order });
    },
  },
  {
    method: 'POST',
    template: '/orders/',
    access: 'private',
    body: {
      order_type: required(oneOf('limit', 'market')),
      market_code: required(text),
      volume: required(decimal),
      buy_sell: required(oneOf('B', 'S')),
      price: required(decimal),
      client_id: optional(integer),
      post_only: optional(boolean),
      account_name: required(text),
    },
    reply: createOrder,
  },
  {
    method: 'POST',
    template: '/cancel_order/{order_number}/',
    access: 'private',
    body: {},
    reply: ({ parameter }) =>
      findOrder(parameter('order_number')) === undefined
        ? businessError(1201)
        : success({ message: 'order_cancel_request_submitted' }),
  },
  {
    method: 'POST',
    template: '/withdrawal/request/',
    access: 'private',
    body: { currency_code: required(text), amount: required(decimal), alias: required(text) },
    reply: ({ body }) =>
      body.get('alias') === SAVED_ALIAS
        ? success({ message: 'Your withdraw request is processing.' })
        : businessError(1319),
  },
];

/** "Get Orders": with or without a market, with or without a page. */
function listOrders({ parameter }: AndxInput): Reply {
  const third = parameter('market_or_page');
  const thirdIsPage = /^[1-9]\d*$/.test(third);
  const market = parameter('market_code') || (thirdIsPage ? '' : third);
  const page = parameter('page_number') || (thirdIsPage ? third : '1');
  const status = parameter('status');
  if (!/^[OCA]$/.test(status)) return httpError(400, 'Unknown status');
  if (!/^[1-9]\d*$/.test(page)) return httpError(400, 'Unknown page');
  if (parameter('account_name') !== ACCOUNT_NAME) return businessError(1101);
  return success(orderPage({ status, market: market === '' ? undefined : market, page: Number(page) }));
}

/** "Create Order": `"0"` is the price of a market order, so any other stands for one that is no longer current. */
function createOrder({ body }: AndxInput): Reply {
  if (body.get('account_name') !== ACCOUNT_NAME) return businessError(1101);
  if (Number(body.get('volume')) > LARGEST_VOLUME) return businessError(1103);
  if (body.get('order_type') === 'market' && body.get('price') !== '0') return businessError(1210);
  return success({ order_number: CREATED_ORDER_NUMBER });
}
