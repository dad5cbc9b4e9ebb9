import { functionTable } from '../signing/functions/table.js';

/** Which argument of a primitive, counted from 0, is what is hashed or signed. */
export function messageIndex(primitive: string, count: number): number {
  // A token shows its claims, and they come before the key; all others take the message last.
  const [shown] = functionTable.get(primitive)?.reveals ?? [];
  return shown ?? count - 1;
}

/** Which argument is the key; nothing for a hash. */
export function keyIndex(primitive: string, count: number): number | undefined {
  return count < 2 ? undefined : messageIndex(primitive, count) === 0 ? 1 : 0;
}
