import type { Expression } from './expression.js';
import { isKnownToReceiver } from './known-to-receiver.js';
import type { Values } from './text-parts.js';

type Sum = Extract<Expression, { kind: 'binary' }>;

/** A sum, difference or product of which one side is known to who receives it. */
export interface Undoable {
  readonly operator: '+' | '-' | '*';
  /** Without names of values. */
  readonly known: Expression;
  readonly rest: Expression;
  /** `rest - known`, rather than `known - rest`. */
  readonly isKnownRight: boolean;
}

/** How arithmetic is undone, if it can be: `unix_s() + 60`, `unix_s() + int(lifetime)`. What is multiplied by may not be 0. */
export function undoable({ operator, left, right }: Sum, values: Values): Undoable | undefined {
  if (operator !== '+' && operator !== '-' && operator !== '*') return undefined;
  for (const [side, rest] of [[right, left] as const, [left, right] as const]) {
    const known = knownInt(side, values);
    if (known === undefined || (operator === '*' && (known.kind !== 'int' || known.value === 0))) continue;
    return { operator, known, rest, isKnownRight: side === right };
  }
  return undefined;
}

/** An int of literals, parameters and constants of the operation, with names of values looked through. */
export function knownInt(expression: Expression, values: Values): Expression | undefined {
  const whole = expression.type === 'int' ? withoutNames(expression, values) : undefined;
  return whole !== undefined && isKnownToReceiver(whole) ? whole : undefined;
}

function withoutNames(expression: Expression, values: Values): Expression {
  switch (expression.kind) {
    case 'value': {
      const named = values.get(expression.name);
      return named === undefined ? expression : withoutNames(named, values);
    }
    case 'negate':
      return { ...expression, operand: withoutNames(expression.operand, values) };
    case 'binary':
      return {
        ...expression,
        left: withoutNames(expression.left, values),
        right: withoutNames(expression.right, values),
      };
    case 'conditional':
      return {
        ...expression,
        then: withoutNames(expression.then, values),
        otherwise: withoutNames(expression.otherwise, values),
      };
    default:
      return expression;
  }
}
