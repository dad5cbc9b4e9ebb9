import type { SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { NextCursor, Pagination } from './extensions.js';
import { defined } from './defined.js';
import { integerOf } from './scalar.js';

const ways = ['page', 'offset', 'cursor'] as const;

/** `x-pagination`. */
export function paginationOf(node: SpecNode | undefined): Pagination | undefined {
  const text = (name: string): string | undefined => textOf(member(node, name));
  const by = ways.find((way) => text(way) !== undefined);
  const parameter = by && text(by);
  const items = text('items');
  if (node === undefined || by === undefined || parameter === undefined || items === undefined) return undefined;
  return defined({
    location: node.location,
    by,
    parameter,
    limit: text('limit'),
    items,
    total: text('total'),
    more: text('more'),
    pages: text('pages'),
    next: nextOf(member(node, 'next')),
    first: integerOf(member(node, 'first')) ?? 1,
    size: integerOf(member(node, 'size')),
  });
}

function nextOf(node: SpecNode | undefined): NextCursor | undefined {
  const text = (name: string): string | undefined => textOf(member(node, name));
  const [header, item, url, link] = [text('header'), text('item'), text('url'), text('link')];
  if (header !== undefined) return { header };
  if (item !== undefined) return { item };
  if (url !== undefined) return { url };
  return link === undefined ? textOf(node) : { link };
}
