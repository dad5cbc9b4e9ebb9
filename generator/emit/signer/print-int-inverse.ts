import type { Expression } from '../../signing/expression.js';
import { undoable } from '../../signing/known-int.js';
import { isKnownToReceiver } from '../../signing/known-to-receiver.js';
import type { Values } from '../../signing/text-parts.js';
import { printExpression } from './print-expression.js';
import { operand, precedence, primary, type Printed } from './printed.js';
import type { SignerScope } from './signer-scope.js';

/** What an inverse is printed in. */
export interface Inside {
  readonly values: Values;
  readonly scope: SignerScope;
}

/** Milliseconds that each unit of a clock function has. */
export const clockUnits: ReadonlyMap<string, string> = new Map([
  ['unix_us', '0.001'],
  ['unix_ms', '1'],
  ['unix_s', '1000'],
]);

/** Undoes arithmetic: what the clock said where the expression is `value`. */
export function printIntInverse(expression: Expression, value: Printed, inside: Inside): Printed | undefined {
  const { values, scope } = inside;
  switch (expression.kind) {
    case 'value': {
      const named = values.get(expression.name);
      return named && printIntInverse(named, value, inside);
    }
    case 'negate': {
      const text = `-${operand(value, precedence.call)}`;
      return printIntInverse(expression.operand, { text, precedence: precedence.unary }, inside);
    }
    case 'conditional':
      return printChoice(expression, scope, (branch) => printIntInverse(branch, value, inside));
    case 'call': {
      if (expression.function === 'nonce_ms') return printRead('readNonce', `String(${value.text})`, scope);
      const unit = clockUnits.get(expression.function);
      return unit === undefined ? undefined : printRead('readClock', `${value.text}, ${unit}`, scope);
    }
    case 'binary':
      return undo(expression, value, inside);
    default:
      return undefined;
  }
}

function undo(
  expression: Extract<Expression, { kind: 'binary' }>,
  value: Printed,
  inside: Inside,
): Printed | undefined {
  const undone = undoable(expression, inside.values);
  if (undone === undefined) return undefined;
  const { rest, isKnownRight } = undone;
  const known = printExpression(undone.known, inside.scope);
  switch (undone.operator) {
    case '+':
      return printIntInverse(rest, sum(value, '-', known), inside);
    case '-':
      return printIntInverse(rest, isKnownRight ? sum(value, '+', known) : sum(known, '-', value), inside);
    case '*': {
      const text = `${operand(value, precedence.product)} / ${operand(known, precedence.product + 1)}`;
      return printIntInverse(rest, { text, precedence: precedence.product }, inside);
    }
  }
}

function sum(left: Printed, sign: '+' | '-', right: Printed): Printed {
  const text = `${operand(left, precedence.sum)} ${sign} ${operand(right, precedence.product)}`;
  return { text, precedence: precedence.sum };
}

/** A call of a function that reads back. */
export function printRead(name: string, args: string, scope: SignerScope): Printed {
  return primary(`${scope.use({ module: 'runtime/verify/read-back.js', name })}(${args})`);
}

/** A conditional of inverses; nothing where one of them has none, or they differ and only the signer can make the test. */
export function printChoice(
  { test, then, otherwise }: Extract<Expression, { kind: 'conditional' }>,
  scope: SignerScope,
  print: (branch: Expression) => Printed | undefined,
): Printed | undefined {
  const [one, other] = [print(then), print(otherwise)];
  if (one === undefined || other === undefined) return undefined;
  if (one.text === other.text) return one;
  if (!isKnownToReceiver(test)) return undefined;
  const condition = operand(printExpression(test, scope), precedence.or);
  return { text: `${condition} ? ${one.text} : ${other.text}`, precedence: precedence.conditional };
}
