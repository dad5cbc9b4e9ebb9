import { placeInSchema } from '../../model/schema-place.js';
import type { JsonSchema } from '../../model/json-schema.js';
import type { Alternative, AlternativePair } from './alternative.js';
import { reportOf, type SchemaPair, type ShapeComparison } from './schema-comparison.js';

/** Compares arrays whose items have a place of their own. */
export function compareTuples(context: ShapeComparison, pair: SchemaPair, { base, head }: AlternativePair): void {
  const was = tupleOf(base);
  const is = tupleOf(head);
  const report = reportOf(context.comparison, pair);
  const { direction, subject } = pair;
  const at = {
    base: placeInSchema(base.at, 'prefixItems') ?? pair.places.base,
    head: placeInSchema(head.at, 'prefixItems') ?? pair.places.head,
  };
  const count = Math.max(was.items.length, is.items.length);
  for (let index = 0; index < count; index += 1) {
    const [before, after] = [was.items[index], is.items[index]];
    const places = {
      base: placeInSchema(base.at, 'prefixItems', index) ?? at.base,
      head: placeInSchema(head.at, 'prefixItems', index) ?? at.head,
    };
    const facts = { subject, value: String(index + 1) };
    if (after === undefined) report(`${direction}/tuple-item-removed`, facts, places);
    else if (before === undefined) {
      report(`${direction}/tuple-item-added-${index < is.sure ? 'required' : 'optional'}`, facts, places);
    } else {
      if (index < was.sure && index >= is.sure) report(`${direction}/tuple-item-became-optional`, facts, places);
      if (index >= was.sure && index < is.sure) report(`${direction}/tuple-item-became-required`, facts, places);
      context.compare({ ...pair, base: before, head: after, subject: `item ${index + 1} of ${subject}`, places });
    }
  }
  const rest = {
    base: placeInSchema(base.at, 'items') ?? at.base,
    head: placeInSchema(head.at, 'items') ?? at.head,
  };
  if (was.rest !== false && is.rest === false) report(`${direction}/tuple-closed`, { subject }, rest);
  else if (was.rest === false && is.rest !== false) report(`${direction}/tuple-opened`, { subject }, rest);
  else {
    const inner = `each further item of ${subject}`;
    context.compare({ ...pair, base: was.rest, head: is.rest, subject: inner, places: rest });
  }
}

interface Tuple {
  readonly items: readonly JsonSchema[];
  /** How many of them are always there. */
  readonly sure: number;
  /** What may come after them. */
  readonly rest: JsonSchema;
}

/** As it is emitted: all items are there, unless `minItems` says fewer. */
function tupleOf({ tuple = [], items = true, keywords }: Alternative): Tuple {
  const least = keywords.get('minItems');
  const most = keywords.get('maxItems');
  const isEnd = typeof most === 'number' && most <= tuple.length;
  return { items: tuple, sure: typeof least === 'number' ? least : tuple.length, rest: isEnd ? false : items };
}
