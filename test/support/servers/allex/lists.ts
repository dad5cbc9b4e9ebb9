import { matching, oneOf, optional, text, type Fields } from '../fields.js';
import type { Reply } from '../http.js';
import { json } from '../replies.js';

type Row = Readonly<Record<string, unknown>>;
type Query = ReadonlyMap<string, string>;

/** An ISO 8601 date, with or without a time. */
const dateTime = matching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/);
export const queryBoolean = oneOf('true', 'false');

/** `limit`, `page`, `start_date`, `end_date`: what every list takes. */
export const listQuery: Fields = {
  limit: optional(matching(/^[1-9]\d*$/)),
  page: optional(matching(/^[1-9]\d*$/)),
  start_date: optional(dateTime),
  end_date: optional(dateTime),
};

/** "Number of results (default: 50, max: 100)", where the text states the maximum. */
export const limitUpTo100: Fields = { limit: optional(matching(/^([1-9]\d?|100)$/)) };

export const sortQuery: Fields = { order_by: optional(text), order: optional(oneOf('asc', 'desc')) };

/** "Set to csv for CSV export". */
export const formatQuery: Fields = { format: optional(oneOf('csv')) };

/** The rows a query asks for, all pages: equality on `filters`, dates on `when`, then the sort. */
export function select<R extends Row>(
  rows: readonly R[],
  query: Query,
  by: { readonly filters: readonly (keyof R & string)[]; readonly when: keyof R & string },
): readonly R[] {
  const from = Date.parse(query.get('start_date') ?? '') || -Infinity;
  const to = Date.parse(query.get('end_date') ?? '') || Infinity;
  const kept = rows.filter((row) => {
    const time = Date.parse(String(row[by.when]));
    const equal = by.filters.every((name) => !query.has(name) || String(row[name]) === query.get(name));
    return equal && time >= from && time <= to;
  });
  const field = query.get('order_by');
  if (field === undefined) return query.get('order') === 'asc' ? kept.reverse() : kept;
  const sign = query.get('order') === 'asc' ? 1 : -1;
  return kept.sort((left, right) => sign * compare(left[field], right[field]));
}

/** One page, `{ count, data }`: `count` is that of all pages. */
export function page(rows: readonly Row[], query: Query): Reply {
  const limit = Number(query.get('limit') ?? 50);
  const first = (Number(query.get('page') ?? 1) - 1) * limit;
  return json(200, { count: rows.length, data: rows.slice(first, first + limit) });
}

/** "Set to csv for CSV export": every row, status 202. */
export function csv(rows: readonly Row[]): Reply {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return {
    status: 202,
    headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename="export.csv"' },
    body: lines.map((cells) => cells.map((cell) => JSON.stringify(cell)).join(',')).join('\n'),
  };
}

export function pageOrCsv(rows: readonly Row[], query: Query): Reply {
  return query.get('format') === 'csv' ? csv(rows) : page(rows, query);
}

function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'en');
}
