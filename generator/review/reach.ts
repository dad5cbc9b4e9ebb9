/** Who reaches what: operations reach pairs of schemas, and these reach further ones. */
export interface Reach {
  readonly link: (from: string, to: string) => void;
  /** The operations that reach any of these. */
  readonly operationsOf: (targets: Iterable<string>) => ReadonlySet<string>;
}

const operationPrefix = 'operation ';

/** The key of an operation. */
export function operationKey(id: string): string {
  return `${operationPrefix}${id}`;
}

/** Nothing is linked yet. */
export function createReach(): Reach {
  const users = new Map<string, Set<string>>();
  return {
    link: (from, to) => {
      const known = users.get(to);
      if (known === undefined) users.set(to, new Set([from]));
      else known.add(from);
    },
    operationsOf: (targets) => {
      const seen = new Set<string>();
      const pending = [...targets];
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        pending.push(...(users.get(next) ?? []));
      }
      const operations = [...seen].filter((key) => key.startsWith(operationPrefix));
      return new Set(operations.map((key) => key.slice(operationPrefix.length)));
    },
  };
}
