import type { Expression } from '../../signing/expression.js';
import { stringLiteral } from '../encode/string-literal.js';
import { printExpression } from './print-expression.js';
import { operand, precedence, primary, type Printed } from './printed.js';
import type { SignerScope } from './signer-scope.js';

/** Values by name, to look through the ones that are named. */
export type Values = ReadonlyMap<string, Expression>;

/**
 * What a receiver reads from the text of a value, as TypeScript over `text`: the expression undone down to its clock or
 * nonce function. Nothing where it is not one of those that can be.
 */
export function printInverse(expression: Expression, values: Values, scope: SignerScope): Printed | undefined {
  if (expression.type === 'int') return readInt(expression, values, scope);
  switch (expression.kind) {
    case 'value': {
      const named = values.get(expression.name);
      return named && printInverse(named, values, scope);
    }
    case 'toString':
      return readInt(expression.operand, values, scope);
    case 'conditional':
      return choose(expression, scope, (branch) => printInverse(branch, values, scope));
    case 'call':
      return printCall(expression, values, scope);
    default:
      return undefined;
  }
}

function read(name: string, args: string, scope: SignerScope): Printed {
  return primary(`${scope.use({ module: 'runtime/verify/read-back.js', name })}(${args})`);
}

function printCall(
  call: Extract<Expression, { kind: 'call' }>,
  values: Values,
  scope: SignerScope,
): Printed | undefined {
  const [first] = call.args;
  switch (call.function) {
    case 'unix_seconds_fraction':
      return read('readSecondsFraction', 'text', scope);
    case 'iso8601':
      return read('readDate', "text, 'iso8601'", scope);
    case 'http_date':
      return read('readDate', "text, 'httpDate'", scope);
    case 'utc':
      return first?.kind === 'text' ? read('readUtc', `text, ${stringLiteral(first.value)}`, scope) : undefined;
    case 'uuid':
    case 'random_hex':
      return read('readNonce', 'text', scope);
    // For the text they gave, these give the same text again.
    case 'upper':
    case 'lower':
    case 'replace':
    case 'strip_prefix':
      return first && printInverse(first, values, scope);
    default:
      return undefined;
  }
}

function readInt(expression: Expression, values: Values, scope: SignerScope): Printed | undefined {
  const taken = takeInt(expression, primary('value'), { values, scope });
  return taken && read('readInt', `text, (value) => ${taken.text}`, scope);
}

interface Inside {
  readonly values: Values;
  readonly scope: SignerScope;
}

/** Undoes arithmetic: what the clock said where the expression is `value`. */
function takeInt(expression: Expression, value: Printed, inside: Inside): Printed | undefined {
  const { values, scope } = inside;
  switch (expression.kind) {
    case 'value': {
      const named = values.get(expression.name);
      return named && takeInt(named, value, inside);
    }
    case 'negate':
      return takeInt(expression.operand, unary(value), inside);
    case 'conditional':
      return choose(expression, scope, (branch) => takeInt(branch, value, inside));
    case 'call': {
      if (expression.function === 'nonce_ms') return read('readNonce', `String(${value.text})`, scope);
      const unit = clockUnits.get(expression.function);
      return unit === undefined ? undefined : read('readClock', `${value.text}, ${unit}`, scope);
    }
    case 'binary':
      return takeBinary(expression, value, inside);
    default:
      return undefined;
  }
}

/** Milliseconds that each unit of a clock function has. */
export const clockUnits: ReadonlyMap<string, string> = new Map([
  ['unix_us', '0.001'],
  ['unix_ms', '1'],
  ['unix_s', '1000'],
]);

function takeBinary(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  value: Printed,
  inside: Inside,
): Printed | undefined {
  const isRight = right.kind === 'int';
  const literal = isRight ? right : left;
  if (literal.kind !== 'int') return undefined;
  const rest = isRight ? left : right;
  const number = String(literal.value);
  switch (operator) {
    case '+':
      return takeInt(rest, sum(value, '-', number), inside);
    case '-':
      return takeInt(
        rest,
        isRight ? sum(value, '+', number) : sum(primary(number), '-', operand(value, precedence.product)),
        inside,
      );
    case '*':
      return takeInt(
        rest,
        { text: `${operand(value, precedence.product)} / ${number}`, precedence: precedence.product },
        inside,
      );
    default:
      return undefined;
  }
}

function sum(left: Printed, sign: '+' | '-', right: string): Printed {
  return { text: `${operand(left, precedence.sum)} ${sign} ${right}`, precedence: precedence.sum };
}

function unary(value: Printed): Printed {
  return { text: `-${operand(value, precedence.call)}`, precedence: precedence.unary };
}

function choose(
  { test, then, otherwise }: Extract<Expression, { kind: 'conditional' }>,
  scope: SignerScope,
  print: (branch: Expression) => Printed | undefined,
): Printed | undefined {
  const [one, other] = [print(then), print(otherwise)];
  if (one === undefined || other === undefined) return undefined;
  const condition = operand(printExpression(test, scope), precedence.or);
  return { text: `${condition} ? ${one.text} : ${other.text}`, precedence: precedence.conditional };
}
