import type { Data } from './primitives.js';

const encoder = new TextEncoder();

/** Text as UTF-8, bytes as they are. */
export function toBytes(data: Data): Uint8Array {
  return typeof data === 'string' ? encoder.encode(data) : data;
}
