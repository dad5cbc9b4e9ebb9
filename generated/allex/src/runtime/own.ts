/** An own property, never an inherited one: `constructor` and `__proto__` are names like any other. */
export function own(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Readonly<Record<string, unknown>>)[key];
}

/** The own members of an object, and nothing that somebody has put on `Object.prototype`. */
export function ownMembers<Members extends object>(object: Members): Members {
  return { __proto__: null, ...object };
}
