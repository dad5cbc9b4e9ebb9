/**
 * An object without a prototype: the members are the entries and nothing else, so that `__proto__` and `constructor`
 * are names like any other.
 */
export function record<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const members = Object.fromEntries(entries);
  Reflect.setPrototypeOf(members, null);
  return members;
}
