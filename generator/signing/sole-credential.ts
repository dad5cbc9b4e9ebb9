import { nodesOf, type Expression } from './expression.js';
import { functionTable } from './functions/table.js';
import type { Values } from './text-parts.js';

/** The credential that an expression is made of, where it is one, and nothing of a request is in it. */
export function soleCredential(expression: Expression, values: Values): string | undefined {
  const [name, ...others] = new Set(sourcesOf(expression, values));
  return others.length === 0 ? name : undefined;
}

/** Credentials, and nothing for all that is another one with each request. */
function sourcesOf(expression: Expression, values: Values): readonly (string | undefined)[] {
  return nodesOf(expression).flatMap((node) => {
    switch (node.kind) {
      case 'credential':
        return node.name;
      case 'request':
      case 'operation':
        return [undefined];
      case 'value': {
        const named = values.get(node.name);
        return named === undefined ? [] : sourcesOf(named, values);
      }
      case 'call':
        return functionTable.get(node.function)?.reads === undefined ? [] : [undefined];
      default:
        return [];
    }
  });
}
