import { sample } from 'openapi-sampler';
import type { Json, JsonSchemaObject } from '../../model/json-schema.js';

/** Characters of a text: a longer one says no more. */
const longestText = 10_000;

/** Characters of a pattern that a text is made by, repetitions written out: looking for the next one takes their square. */
const longestPattern = 1_000;

/** Formats that have a length of their own: of another one the library warns on the terminal. */
const dates = new Set(['date', 'date-time', 'time']);

/** Text and numbers, within their bounds and by their pattern or format. */
export function sampleLeaf(schema: JsonSchemaObject): Json {
  const { pattern, format, minLength, ...others } = Object.fromEntries(
    Object.entries(schema).filter(([, value]) => typeof value !== 'object'),
  );
  const isDate = typeof format === 'string' && dates.has(format);
  const keywords = {
    ...others,
    // The library has its formats in an object, in which every one has `toString`.
    ...(typeof format === 'string' && !(format in Object.prototype) ? { format } : {}),
    ...(typeof minLength === 'number' && !isDate ? { minLength: Math.min(minLength, longestText) } : {}),
    ...(isDate ? { maxLength: undefined } : {}),
  };
  if (typeof pattern !== 'string' || writtenOut(pattern) > longestPattern) return make(keywords);
  try {
    return make({ ...keywords, pattern });
  } catch {
    // The library takes some patterns for impossible that are none.
    return make(keywords);
  }
}

function make(keywords: object): Json {
  return sample(keywords, { quiet: true, enablePatterns: true }) as Json;
}

/** How long a pattern is when what it repeats is repeated. */
function writtenOut(pattern: string): number {
  const counts = [...pattern.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return counts.reduce((sum, count) => sum + count, pattern.length);
}
