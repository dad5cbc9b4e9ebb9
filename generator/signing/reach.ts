import { nodesOf, type Expression } from './expression.js';
import type { Placement } from './signing-scheme.js';

/** Values by name, with what they name. */
export interface Named {
  readonly name: string;
  readonly expression: Expression;
}

/** The values that an expression names. */
export function valuesNamed(expression: Expression): readonly string[] {
  return [...new Set(nodesOf(expression).flatMap((node) => (node.kind === 'value' ? node.name : [])))];
}

/** For each value, itself and the values it uses by name, transitively; the names are those of a scheme without cycles. */
export function reachOf(values: readonly Named[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map(values.map((value) => [value.name, value]));
  const reach = new Map<string, ReadonlySet<string>>();
  const visit = (name: string): ReadonlySet<string> => {
    const known = reach.get(name);
    if (known !== undefined) return known;
    const value = byName.get(name);
    const used = value === undefined ? [] : valuesNamed(value.expression);
    const found = new Set([name, ...used.flatMap((other) => [...visit(other)])]);
    reach.set(name, found);
    return found;
  };
  for (const { name } of values) visit(name);
  return reach;
}

/** The values that a template names. */
export function valuesPlaced(placement: Placement): readonly string[] {
  return placement.template.flatMap((part) => (part.kind === 'name' && part.refers === 'value' ? part.name : []));
}
