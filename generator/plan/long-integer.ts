import type { JsonSchemaObject } from '../model/json-schema.js';

/**
 * Whether a schema is of integers that a number may not hold digit for digit. A `maximum` that a number does hold says
 * that they stay small.
 */
export function isLongInteger({ type, format, maximum }: JsonSchemaObject): boolean {
  const isLong = format === 'int64' || format === 'uint64';
  const isSmall = typeof maximum === 'number' && maximum <= Number.MAX_SAFE_INTEGER;
  return isLong && [type].flat().includes('integer') && !isSmall;
}
