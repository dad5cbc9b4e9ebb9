import type { Expression } from '../../signing/expression.js';
import { isKnownToReceiver } from '../../signing/invertible.js';
import type { Values } from '../../signing/text-parts.js';
import { valueLiteral } from '../encode/value-literal.js';
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
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  value: Printed,
  inside: Inside,
): Printed | undefined {
  const isRight = right.kind === 'int';
  const literal = isRight ? right : left;
  if (literal.kind !== 'int') return undefined;
  const rest = isRight ? left : right;
  const number = valueLiteral(literal.value);
  switch (operator) {
    case '+':
      return printIntInverse(rest, sum(value, '-', number), inside);
    case '-': {
      const undone = isRight ? sum(value, '+', number) : sum(primary(number), '-', operand(value, precedence.product));
      return printIntInverse(rest, undone, inside);
    }
    case '*': {
      const text = `${operand(value, precedence.product)} / ${number}`;
      return printIntInverse(rest, { text, precedence: precedence.product }, inside);
    }
    default:
      return undefined;
  }
}

function sum(left: Printed, sign: '+' | '-', right: string): Printed {
  return { text: `${operand(left, precedence.sum)} ${sign} ${right}`, precedence: precedence.sum };
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
