import type { Json } from '../../model/json-schema.js';

const upper = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties', 'maxContains']);
const lower = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties', 'minContains']);

/** Whether a keyword says how much there may be at most. */
export function isUpperBound(keyword: string): boolean {
  return upper.has(keyword);
}

/** Whether a keyword says how much there must be at least. */
export function isLowerBound(keyword: string): boolean {
  return lower.has(keyword);
}

/** A bound that was written with one keyword and is written with the other: `maximum: 9`, then `exclusiveMaximum: 10`. */
export interface RewrittenBound {
  /** Both keywords. */
  readonly keywords: readonly [inclusive: string, exclusive: string];
  /** Both bounds in a sentence. */
  readonly from: string;
  readonly to: string;
  /** Nothing where the same numbers are allowed. */
  readonly effect?: 'tightened' | 'loosened';
}

type Keywords = ReadonlyMap<string, Json>;

/** The bounds of numbers that change from one keyword to the other. */
export function rewrittenBounds(base: Keywords, head: Keywords): readonly RewrittenBound[] {
  return (['Minimum', 'Maximum'] as const).flatMap((end): RewrittenBound[] => {
    const keywords = [end.toLowerCase(), `exclusive${end}`] as const;
    const [was, is] = [onlyOf(base, keywords), onlyOf(head, keywords)];
    if (was === undefined || is === undefined || was.isExclusive === is.isExclusive) return [];
    const beyond = end === 'Minimum' ? 'above' : 'below';
    const text = ({ value, isExclusive }: Bound) => `${isExclusive ? `${beyond} ` : ''}\`${value}\``;
    const facts = { keywords, from: text(was), to: text(is) };
    const step = end === 'Minimum' ? 1 : -1;
    // Of whole numbers, above 0 is from 1.
    const first = ({ value, isExclusive }: Bound) => value + (isExclusive && isInteger(base, head) ? step : 0);
    const more = (first(is) - first(was)) * step || (isInteger(base, head) ? 0 : is.isExclusive ? 1 : -1);
    return [more === 0 ? facts : { ...facts, effect: more > 0 ? 'tightened' : 'loosened' }];
  });
}

function isInteger(...sides: readonly Keywords[]): boolean {
  return sides.every((keywords) => keywords.get('type') === 'integer');
}

interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
}

/** Nothing where both are there, or none. */
function onlyOf(keywords: Keywords, [inclusive, exclusive]: readonly [string, string]): Bound | undefined {
  const [one, other] = [keywords.get(inclusive), keywords.get(exclusive)];
  if (typeof one === 'number' && other === undefined) return { value: one, isExclusive: false };
  return typeof other === 'number' && one === undefined ? { value: other, isExclusive: true } : undefined;
}
