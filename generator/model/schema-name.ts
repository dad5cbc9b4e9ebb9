import { parse } from 'node:path';

/** Where a schema stands that no name leads to. */
export interface Unnamed {
  /** Absolute; `undefined` for the file that was asked for. */
  readonly path?: string;
  /** The tokens of its JSON Pointer. */
  readonly pointer: readonly string[];
}

/** Tokens that say nothing about which schema it is. */
const structural = new Set([
  ...['components', 'schemas', 'paths', 'content', 'schema', 'properties', '$defs', 'definitions', 'application/json'],
]);

/** Tokens that read better as one of many. */
const words = new Map([
  ['items', 'item'],
  ['responses', 'response'],
  ['parameters', 'parameter'],
  ['headers', 'header'],
  ['requestBody', 'request'],
  ['requestBodies', 'request'],
  ['additionalProperties', 'value'],
]);

/** A name that is not taken: its own, or one made of what leads to it, longer where the short one is taken. */
export function nameOfUnnamed(place: Unnamed, taken: (name: string) => boolean): string {
  const file = place.path === undefined ? [] : [parse(place.path).name];
  const short = place.pointer.filter((token) => !structural.has(token)).map((token) => words.get(token) ?? token);
  const full = pascal([...file, ...place.pointer]);
  for (const name of [ownName(place), pascal([...file, ...short]), full]) if (name && !taken(name)) return name;
  for (let count = 2; ; count++) if (!taken(`${full}${count}`)) return `${full}${count}`;
}

/** The name that its file gives it. */
function ownName({ path, pointer }: Unnamed): string | undefined {
  const [holder, name] = pointer.slice(-2);
  if (name === undefined || !/^[\w.-]+$/.test(name)) return undefined;
  const isDefinition = holder === '$defs' || holder === 'definitions' || (path !== undefined && holder === 'schemas');
  return isDefinition ? name : undefined;
}

function pascal(tokens: readonly string[]): string {
  const parts = tokens.join(' ').match(/[A-Za-z0-9]+/g) ?? ['Schema'];
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}
