import type { SpecNode } from '../read/spec-document.js';
import { membersOf } from './node.js';
import { scalarOf } from './scalar.js';

/** `x-signing` of an operation: constants for signing expressions. `name` is the operation's id where it says none. */
export function signingConstantsOf(node: SpecNode | undefined, id: string): ReadonlyMap<string, string | number> {
  const constants = new Map<string, string | number>([['name', id]]);
  for (const { key, value } of membersOf(node)) {
    const constant = scalarOf(value);
    if (typeof constant === 'string' || typeof constant === 'number') constants.set(key, constant);
  }
  return constants;
}
