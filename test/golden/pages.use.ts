import { Pages } from './client.js';
import type { PagesErrorCode } from './errors.js';
import type { Item, Items } from './models.js';

const pages = new Pages();

export async function all(): Promise<readonly Item[]> {
  const first: Items = await pages.items.list({ limit: 10 });
  const items: Item[] = [...first.items];
  for await (const item of pages.items.list()) items.push(item);
  for await (const page of pages.items.list().pages({ max: 2 })) items.push(...page.items);
  for await (const line of pages.items.log()) items.push({ id: line });
  for (const list of [pages.items.headed(), pages.items.last(), pages.items.linked(), pages.items.walked()]) {
    for await (const item of list) items.push(item);
  }
  const { data, response } = await pages.items.create({ id: '1' }).withResponse();
  return response.status === 200 ? [data, ...items] : items;
}

/** Known codes are offered, others may come. */
export const codes: readonly PagesErrorCode[] = [1201, 9999];
