import { describe, expect, it } from 'vitest';
import { ResponseShapeError } from '../../../templates/runtime/errors/response-shape-error.js';
import { cursorAt } from '../../../templates/runtime/next-cursor.js';
import { pathAndQuery } from '../../../templates/runtime/path-and-query.js';
import type { PagedOperation, Pagination } from '../../../templates/runtime/operation.js';
import { paged } from '../../../templates/runtime/paged.js';
import { json } from '../../support/fault-server/fault.js';
import type { FaultServer } from '../../support/fault-server/fault-server.js';
import { failureOf, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

type Input = Readonly<Record<string, unknown>>;
interface Page {
  count?: number;
  data: number[];
}

const all = Array.from({ length: 25 }, (_, index) => index);

function operation(pagination: Partial<Pagination>): PagedOperation<Input, number, Page> {
  return {
    id: 'list',
    method: 'GET',
    path: '/list',
    target: pathAndQuery,
    parameters: ['page', 'limit', 'offset', 'cursor'].map((name) => ({ in: 'query', name }) as const),
    accept: ['application/json'],
    pagination: { by: 'page', parameter: 'page', items: '/data', ...pagination },
  };
}

/** Ten a page, whatever is asked for. */
async function lists(): Promise<FaultServer> {
  return serve(({ target }) => {
    const query = new URL(target, 'http://x').searchParams;
    const start = query.has('offset')
      ? Number(query.get('offset'))
      : query.has('cursor')
        ? Number(query.get('cursor'))
        : (Number(query.get('page') ?? 1) - 1) * 10;
    const data = all.slice(start, start + 10);
    return json({
      count: 25,
      more: start + 10 < 25,
      pages: 3,
      next: start + 10 < 25 ? String(start + 10) : null,
      data,
    });
  });
}

describe('pages', () => {
  it.each<[string, Partial<Pagination>, Input, number[], number]>([
    ['total', { total: '/count' }, {}, all, 3],
    ['total with a limit that the server clamps', { total: '/count' }, { limit: 100 }, all, 3],
    ['total from the second page', { total: '/count' }, { page: 2 }, all.slice(10), 3],
    ['more', { more: '/more' }, {}, all, 3],
    ['pages', { pages: '/pages' }, {}, all, 3],
    ['an empty page', {}, {}, all, 4],
    ['offset', { by: 'offset', parameter: 'offset', total: '/count' }, {}, all, 3],
    ['pages by offset', { by: 'offset', parameter: 'offset', pages: '/pages' }, {}, all, 3],
    ['pages by cursor', { by: 'cursor', parameter: 'cursor', next: cursorAt('/next'), pages: '/pages' }, {}, all, 3],
    [
      'pages by offset, from the second',
      { by: 'offset', parameter: 'offset', pages: '/pages' },
      { offset: 10 },
      all.slice(10),
      3,
    ],
    ['cursor', { by: 'cursor', parameter: 'cursor', next: cursorAt('/next') }, {}, all, 3],
    ['a cursor that nothing finds', { by: 'cursor', parameter: 'cursor' }, {}, all.slice(0, 10), 1],
  ])('end by %s', async (_, pagination, input, expected, requests) => {
    const server = await lists();
    const items: number[] = [];
    for await (const item of paged(sampleClient(server.origin), operation(pagination), input)) items.push(item);
    expect(items).toEqual(expected);
    expect(server.arrivals.length).toBeLessThanOrEqual(requests);
  });

  it('are awaited as the first, and asked for once', async () => {
    const server = await lists();
    const list = paged(sampleClient(server.origin), operation({ total: '/count' }), {});
    expect((await list).data).toHaveLength(10);
    expect((await list.withResponse()).response.status).toBe(200);
    expect(server.arrivals).toHaveLength(1);
  });

  it('that fail are asked for again, and no item comes twice', async () => {
    const failed = new Set<string>();
    const server = await serve(({ target }) => {
      const page = Number(new URL(target, 'http://x').searchParams.get('page') ?? 1);
      if (page > 1 && !failed.has(target)) {
        failed.add(target);
        return page === 2 ? { kind: 'truncated', body: '{"data":[10,' } : json({}, 503, { 'retry-after': '0' });
      }
      return json({ count: 25, data: all.slice((page - 1) * 10, page * 10) });
    });
    const items: number[] = [];
    for await (const item of paged(sampleClient(server.origin), operation({ total: '/count' }), {})) items.push(item);
    expect(items).toEqual(all);
    expect(server.arrivals).toHaveLength(5);
  });

  it('may be short: only an empty one, or the count, is the end', async () => {
    const sizes = [4, 1, 3, 0, 9];
    const server = await serve((_arrival, number) =>
      json({ data: all.slice(number, number + (sizes[number - 1] ?? 0)) }),
    );
    const items: number[] = [];
    for await (const item of paged(sampleClient(server.origin), operation({}), { limit: 10 })) items.push(item);
    expect(items).toHaveLength(8);
    expect(server.arrivals).toHaveLength(4);
  });

  it.each([{ data: { a: 1 } }, { data: 7 }, { data: 'abc' }])('that have no list in %j are no pages', async (body) => {
    const server = await serve(() => json(body));
    const walk = async (): Promise<unknown> => {
      const items: unknown[] = [];
      for await (const item of paged(sampleClient(server.origin), operation({}), {})) items.push(item);
      return items;
    };
    const error = await failureOf(walk());
    expect(error).toBeInstanceOf(ResponseShapeError);
    expect(error).toMatchObject({ code: 'response_shape', operationId: operation({}).id, attempts: 1 });
  });

  it.each([{}, { data: null }])('without a list, as in %j, have no items', async (body) => {
    const server = await serve(() => json(body));
    for await (const item of paged(sampleClient(server.origin), operation({}), {})) expect(item).toBeUndefined();
    expect(server.arrivals).toHaveLength(1);
  });

  it('end at max', async () => {
    const server = await lists();
    const pages: Page[] = [];
    for await (const page of paged(sampleClient(server.origin), operation({}), {}).pages({ max: 2 })) pages.push(page);
    expect(pages).toHaveLength(2);
    expect(server.arrivals).toHaveLength(2);
  });

  it('end when one is repeated', async () => {
    const server = await serve(() => json({ data: [1, 2] }));
    const items: number[] = [];
    for await (const item of paged(sampleClient(server.origin), operation({}), {})) items.push(item);
    expect(items).toEqual([1, 2]);
    expect(server.arrivals).toHaveLength(2);
  });

  it('end when the signal aborts', async () => {
    const server = await lists();
    const controller = new AbortController();
    const seen: number[] = [];
    const walk = async (): Promise<void> => {
      for await (const item of paged(sampleClient(server.origin), operation({}), {}, { signal: controller.signal })) {
        seen.push(item);
        if (seen.length === 12) controller.abort();
      }
    };
    expect(await failureOf(walk())).toMatchObject({ code: 'aborted' });
    expect(server.arrivals).toHaveLength(2);
  });

  it('send nothing unless somebody looks', async () => {
    const server = await lists();
    paged(sampleClient(server.origin), operation({}), {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.arrivals).toHaveLength(0);
  });
});
