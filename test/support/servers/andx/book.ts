import { CREATED_ORDER_NUMBER, order } from './replies.js';

/** The account that the accepted key owns; any other gives 1101. */
export const ACCOUNT_NAME = 'Main';

/** "Page size is 20 for every request." */
const PAGE_SIZE = 20;

/** The letters of "Get Order Status", so that open and closed orders mix. */
const STATUSES = ['F', 'N', 'P', 'C', 'R'];
const OPEN = ['N', 'P'];

/** 45 orders, newest first: three pages. The first is the text's example; the last three are of the other market. */
export const orders = Array.from({ length: 45 }, (_, age) => ({
  ...order,
  ...(age < 42 ? {} : { market_code: 'XRPTRY', base_currency: 'XRP' }),
  order_number: order.order_number - age,
  status: STATUSES[age % STATUSES.length] ?? order.status,
}));

/** Order 122 is the one that the text's sample requests ask for; its sample reply carries another number. */
export function findOrder(number: string): typeof order | undefined {
  if (number === '122') return order;
  if (number === String(CREATED_ORDER_NUMBER)) return { ...order, order_number: CREATED_ORDER_NUMBER, status: 'N' };
  return orders.find(({ order_number }) => String(order_number) === number);
}

export interface OrderQuery {
  /** "OPEN = O, CLOSED = C, ALL = A". */
  readonly status: string;
  readonly market: string | undefined;
  readonly page: number;
}

/** "Pagination" of "Get Orders". A page beyond the last is empty. */
export function orderPage({ status, market, page }: OrderQuery) {
  const found = orders.filter(
    (each) =>
      (market === undefined || each.market_code === market) &&
      (status === 'A' || OPEN.includes(each.status) === (status === 'O')),
  );
  const total = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  return {
    orders: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    page_number: page,
    total_page_count: total,
    has_next: page < total,
  };
}
