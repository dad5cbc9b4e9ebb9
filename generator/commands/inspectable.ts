import type { Location } from '../diagnostics/location.js';
import { place } from '../diagnostics/render.js';

/**
 * A stage's result as JSON: a location as `file:line:column`, a map as an object in its order, a set as a list, a bigint
 * as its digits. Functions are left out, and what contains itself ends with `[circular]`.
 */
export function inspectable(value: unknown, around: readonly unknown[] = []): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (isLocation(value)) return place(value);
  if (value instanceof RegExp) return String(value);
  if (around.includes(value)) return '[circular]';
  const inside = [...around, value];
  if (Array.isArray(value)) return value.map((item) => inspectable(item, inside));
  if (value instanceof Set) return [...value].map((item) => inspectable(item, inside));
  const members = value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value);
  return Object.fromEntries(members.map(([name, member]) => [keyOf(name), inspectable(member, inside)]));
}

/** Names of a map are text nearly always. */
function keyOf(name: unknown): string {
  return typeof name === 'string' ? name : JSON.stringify(inspectable(name));
}

function isLocation(value: object): value is Location {
  return 'source' in value && 'start' in value && 'end' in value;
}
