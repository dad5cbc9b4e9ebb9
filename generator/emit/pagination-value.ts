import type { NextCursor, Pagination } from '../model/extensions.js';
import type { PlannedParameter } from '../plan/package-plan.js';
import { stringLiteral } from './encode/string-literal.js';
import { made, record, type LiteralValue } from './encode/value-literal.js';
import type { Imports } from './imports.js';

/** How a list continues, as an operation's descriptor says it. */
export function paginationValue(
  pagination: Pagination,
  parameters: readonly PlannedParameter[],
  imports: Imports,
): LiteralValue {
  const { by, parameter, items, total, more, pages, next, first } = pagination;
  const key = parameters.find((planned) => planned.name === parameter)?.key ?? parameter;
  return record({
    by,
    parameter: key,
    ...{ items, total, more, pages },
    next: next === undefined ? undefined : nextValue(next, pagination, imports),
    first: first === 1 ? undefined : first,
  });
}

/** A function that finds the next cursor; its module is imported by lists that have one. */
function nextValue(next: NextCursor, { items, parameter }: Pagination, imports: Imports): LiteralValue {
  const call = (name: string, ...texts: readonly string[]): LiteralValue =>
    made(imports.value('runtime/next-cursor.js', name), texts.map(stringLiteral));
  if (typeof next === 'string') return call('cursorAt', next);
  if ('header' in next) return call('cursorInHeader', next.header);
  if ('item' in next) return call('cursorOfLastItem', items, next.item);
  return 'url' in next ? call('cursorInUrl', next.url, parameter) : call('cursorInLink', next.link, parameter);
}
