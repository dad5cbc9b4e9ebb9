const upper = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']);
const lower = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']);

/** Whether a keyword says how much there may be at most. */
export function isUpperBound(keyword: string): boolean {
  return upper.has(keyword);
}

/** Whether a keyword says how much there must be at least. */
export function isLowerBound(keyword: string): boolean {
  return lower.has(keyword);
}
