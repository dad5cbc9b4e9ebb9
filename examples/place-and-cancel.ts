import { Allex, OutcomeUnknownError, type AllexOptions, type NewOrder, type Order } from '@countersign/allex';

/** Places an order, and cancels it again. */
export async function placeAndCancel(newOrder: NewOrder, options: AllexOptions): Promise<string> {
  const allex = new Allex(options);
  const order = await place(allex, newOrder);
  if (order === undefined) return 'the order did not arrive: placing it again is safe';
  const { status } = await allex.orders.cancel({ order_id: order.id });
  return `order ${order.id} is ${status}`;
}

/** An order is never sent twice. Where the reply was lost, the exchange is asked what became of it. */
async function place(allex: Allex, newOrder: NewOrder): Promise<Order | undefined> {
  try {
    return await allex.orders.create(newOrder);
  } catch (error) {
    if (!(error instanceof OutcomeUnknownError)) throw error;
    const { symbol, side } = newOrder;
    const since = new Date(error.sentAt.getTime() - 1_000);
    for await (const order of allex.orders.list({ symbol, side, start_date: since })) {
      if (order.size === newOrder.size) return order;
    }
    return undefined;
  }
}
