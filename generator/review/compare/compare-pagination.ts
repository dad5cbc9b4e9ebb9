import type { Operation } from '../../model/api-model.js';
import type { Pagination } from '../../model/extensions.js';
import { placeIn } from '../../model/written-place.js';
import { bare, valueText } from '../words.js';
import type { OperationPair } from './context.js';

const keys = [
  'by',
  'parameter',
  'limit',
  'total',
  'more',
  'pages',
  'next',
  'first',
  'size',
] as const satisfies readonly (keyof Pagination)[];

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
  for (const key of keys) {
    const [from, to] = [valueText(one[key]), valueText(other[key])];
    if (from !== to)
      report(
        'pagination/changed',
        { operation, key, from, to },
        places(key === 'by' || key === 'parameter' ? undefined : key),
      );
  }
}

function placeOf({ location, idLocation }: Operation, key: string | undefined) {
  return placeIn(location, 'x-pagination', ...(key === undefined ? [] : [key])) ?? idLocation;
}
