import type { Operation } from '../../model/api-model.js';
import type { Pagination } from '../../model/extensions.js';
import { placeIn } from '../../model/written-place.js';
import { bare, valueText } from '../words.js';
import type { OperationPair } from './context.js';

type Key = keyof Pagination;

/** What the client goes from page to page by. */
const followed = ['by', 'parameter', 'total', 'more', 'pages', 'next', 'first'] as const satisfies readonly Key[];

/** What the descriptor says of a page, and no client reads. */
const said = ['limit', 'size'] as const satisfies readonly Key[];

/** Compares how the client goes from page to page. */
export function comparePagination({ base, head, name, report }: OperationPair): void {
  const one = base.operation.pagination;
  const other = head.operation.pagination;
  const operation = `\`${name}\``;
  const places = (key?: string) => ({
    base: placeOf(base.operation, key),
    head: placeOf(head.operation, key),
  });
  if (one === undefined || other === undefined) {
    if (other !== undefined) report('pagination/added', { operation }, places());
    if (one !== undefined) report('pagination/removed', { operation }, places());
    return;
  }
  if (one.items !== other.items) {
    report('pagination/items-changed', { operation, from: bare(one.items), to: bare(other.items) }, places('items'));
  }
  const changes = (keys: readonly (typeof followed | typeof said)[number][]) =>
    keys
      .map((key) => ({ operation, key, from: valueText(one[key]), to: valueText(other[key]) }))
      .filter(({ from, to }) => from !== to);
  for (const change of changes(followed)) {
    const { key } = change;
    report('pagination/changed', change, places(key === 'by' || key === 'parameter' ? undefined : key));
  }
  for (const change of changes(said)) report('pagination/page-size-changed', change, places(change.key));
}

function placeOf({ location, idLocation }: Operation, key: string | undefined) {
  return placeIn(location, 'x-pagination', ...(key === undefined ? [] : [key])) ?? idLocation;
}
