import { childrenOf, type CelNode } from './cel.js';

/** The names that an expression uses, in the order it has them. */
export function namesIn(node: CelNode): readonly string[] {
  if (node.op === 'id') return [node.args];
  return [...new Set(childrenOf(node).flatMap(namesIn))];
}

/** An order in which each comes after those it needs, and the cycles that stand in its way. */
export interface Ordering {
  readonly order: readonly string[];
  /** Each once, from one of its names back to it. */
  readonly cycles: readonly (readonly string[])[];
}

/** Topological order, ties by the order of `needs`. What is on a cycle, or needs something on one, is left out. */
export function orderOf(needs: ReadonlyMap<string, readonly string[]>): Ordering {
  const order: string[] = [];
  const rest = new Map(needs);
  for (;;) {
    const ready = [...rest].find(([, on]) => on.every((name) => !rest.has(name)));
    if (ready === undefined) break;
    order.push(ready[0]);
    rest.delete(ready[0]);
  }
  return { order, cycles: cyclesIn(rest) };
}

function cyclesIn(needs: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of needs.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !path.includes(at)) {
      path.push(at);
      at = needs.get(at)?.find((name) => needs.has(name));
    }
    if (at !== undefined && path.includes(at)) cycles.push([...path.slice(path.indexOf(at)), at]);
    for (const name of path) done.add(name);
  }
  return cycles;
}
