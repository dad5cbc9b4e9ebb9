import { objectKey } from './property-key.js';
import { stringLiteral } from './string-literal.js';

/** TypeScript text that stands in a literal as it is: a name, say. */
export interface Verbatim {
  readonly verbatim: string;
  /** Written `{ name }` where key and name are the same. */
  readonly shorthand?: boolean;
}

/** Data that can be written as a literal. Members that are `undefined` are left out. */
export type LiteralValue =
  null | boolean | number | string | Verbatim | readonly LiteralValue[] | ReadonlyMap<string, LiteralValue | undefined>;

/** Marks a name that the emitter itself has chosen. */
export function verbatim(text: string): Verbatim {
  return { verbatim: text };
}

/** What a function of the runtime makes of data. Marked pure, or a bundler keeps descriptors that nothing uses. */
export function made(factory: string, args: readonly string[]): LiteralValue {
  return verbatim(`/* @__PURE__ */ ${factory}(${args.join(', ')})`);
}

/** Data as a TypeScript literal. */
export function valueLiteral(value: LiteralValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Map) return mapLiteral(value);
  if ('verbatim' in value) return value.verbatim;
  return Array.isArray(value) ? `[${value.map(valueLiteral).join(', ')}]` : '{}';
}

/** JSON as the data of a literal. Members keep their order. */
export function jsonValue(value: unknown): LiteralValue {
  if (Array.isArray(value)) return value.map(jsonValue);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, member]) => [key, jsonValue(member)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A literal of members, written in the order given. */
export function record(members: Readonly<Record<string, LiteralValue | undefined>>): ReadonlyMap<string, LiteralValue> {
  const entries = Object.entries(members).filter((entry): entry is [string, LiteralValue] => entry[1] !== undefined);
  return new Map(entries);
}

function mapLiteral(value: ReadonlyMap<string, LiteralValue | undefined>): string {
  const members: string[] = [];
  for (const [key, member] of value) {
    if (member === undefined) continue;
    const text = valueLiteral(member);
    members.push(isVerbatim(member) && text === key ? key : `${objectKey(key)}: ${text}`);
  }
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function isVerbatim(value: LiteralValue): value is Verbatim {
  return typeof value === 'object' && value !== null && 'verbatim' in value;
}

/** Large whole numbers get separators, as one writes them by hand. */
function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  const text = String(value);
  return Number.isInteger(value) && Math.abs(value) >= 10_000 && !text.includes('e')
    ? text.replace(/\B(?=(\d{3})+$)/g, '_')
    : text;
}
