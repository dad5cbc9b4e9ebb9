import { describe, expect, it, test } from 'vitest';
import type { Pagination } from '../../../templates/runtime/operation.js';
import { pageCursor } from '../../../templates/runtime/page-cursor.js';
import {
  cursorAt,
  cursorInHeader,
  cursorInLink,
  cursorInUrl,
  cursorOfLastItem,
  type NextCursor,
} from '../../../templates/runtime/next-cursor.js';

const reply = (body: unknown, headers: Record<string, string> = {}) => ({ headers: new Headers(headers), body });

describe('the next cursor', () => {
  it.each<[string, NextCursor, unknown, Record<string, string>, unknown]>([
    ['in the reply', cursorAt('/meta/next'), { meta: { next: 7 } }, {}, 7],
    ['of a reply without it', cursorAt('/meta/next'), {}, {}, undefined],
    ['in a header field', cursorInHeader('CB-AFTER'), [], { 'cb-after': '42' }, '42'],
    ['of a reply without the field', cursorInHeader('CB-AFTER'), [], {}, null],
    ['of the last item', cursorOfLastItem('/data', '/id'), { data: [{ id: 'a' }, { id: 'b' }] }, {}, 'b'],
    ['of items that are the reply', cursorOfLastItem('', ''), ['a', 'b'], {}, 'b'],
    ['of no items', cursorOfLastItem('/data', '/id'), { data: [] }, {}, undefined],
    ['of what is no list', cursorOfLastItem('/data', '/id'), { data: 'text' }, {}, undefined],
    [
      'in a URL',
      cursorInUrl('/next', 'max_id'),
      { next: 'https://a.example/x?page=true&max_id=a%2Fb+c#d' },
      {},
      'a/b c',
    ],
    ['in a path', cursorInUrl('/next', 'max_id'), { next: '/x?max_id=1' }, {}, '1'],
    ['in a URL without it', cursorInUrl('/next', 'max_id'), { next: 'https://a.example/x?min_id=1' }, {}, null],
    ['in a URL without a query', cursorInUrl('/next', 'max_id'), { next: 'https://a.example/x#?max_id=1' }, {}, null],
    ['of a URL that is null', cursorInUrl('/next', 'max_id'), { next: null }, {}, undefined],
  ])('%s', (_, find, body, headers, cursor) => {
    expect(find(reply(body, headers))).toBe(cursor);
  });

  const next = '<https://a.example/x?after=2>';
  it.each<[string, string | null | undefined]>([
    [`${next}; rel="next"`, '2'],
    [`${next}; rel=next`, '2'],
    [`${next};REL = "next"`, '2'],
    [`${next}; rel="prev next"`, '2'],
    [`${next}; title="a, <b>; c"; rel="next"`, '2'],
    [`<https://a.example/x?after=9>; rel="last", ${next}; rel="next"`, '2'],
    [`<https://a.example/x?after=0>; rel="prev",${next}; rel=next,<?after=9>; rel=last`, '2'],
    [`</x?after=2>; rel="next"`, '2'],
    [`${next}; rel="nextish"`, undefined],
    [next, undefined],
    [`<https://a.example/x>; rel="next"`, null],
    ['rel="next"', undefined],
    ['', undefined],
  ])('in the link %s', (link, cursor) => {
    expect(cursorInLink('next', 'after')(reply([], { link }))).toBe(cursor);
  });

  it('is soon found to be missing in a long header', () => {
    const began = performance.now();
    for (const part of ['<', '<>', '<>;', '<>; ', '<> ;"', ';rel=', '<>;rel= ']) {
      cursorInLink('next', 'after')(reply([], { link: part.repeat(16_000) }));
    }
    expect(performance.now() - began).toBeLessThan(500);
  });
});

test('a cursor that is the same again ends the list', () => {
  const pagination: Pagination = {
    by: 'cursor',
    parameter: 'after',
    items: '/data',
    next: cursorOfLastItem('/data', '/id'),
  };
  const after = pageCursor(pagination, {});
  expect(after(reply({ data: [{ id: 1 }, { id: 2 }] }))).toEqual({ input: { after: 2 } });
  expect(after(reply({ data: [{ id: 2 }] }))).toBe('end');
});
