import type { Data } from '../reference/bytes.js';
import { OrderedPairs, type CelValue } from '../reference/ordered-pairs.js';

// The types are checked before anything is evaluated; these say so to TypeScript, and fail loudly should it be untrue.

export function data(value: CelValue | undefined): Data {
  if (typeof value === 'string' || value instanceof Uint8Array) return value;
  throw new TypeError('not text or bytes');
}

export function bytes(value: CelValue | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError('not bytes');
}

export function text(value: CelValue | undefined): string {
  if (typeof value === 'string') return value;
  throw new TypeError('not text');
}

export function int(value: CelValue | undefined): bigint {
  if (typeof value === 'bigint') return value;
  throw new TypeError('not an int');
}

export function texts(value: CelValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.map(text);
  throw new TypeError('not a list of text');
}

export function map(value: CelValue | undefined): OrderedPairs {
  if (value instanceof OrderedPairs) return value;
  throw new TypeError('not a map');
}
