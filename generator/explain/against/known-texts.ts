import type { EvaluationInput } from '../../signing/evaluate.js';
import type { Expression } from '../../signing/expression.js';
import { isWholeNumber } from '../../signing/whole-number.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';
import { expressionsOf } from '../scheme-parts.js';

/** What is known of a scheme besides the captured text. */
export interface Known {
  /** By name of the value. */
  readonly values: ReadonlyMap<string, Expression>;
  /** Parameters, and constants of the operation as `operation.name`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What is known where these are chosen, and the operation is this one. */
export function knownOf(
  scheme: SigningScheme,
  { credentials, operation = new Map() }: Partial<Pick<EvaluationInput, 'credentials' | 'operation'>>,
): Known {
  const parameters = scheme.parameters.flatMap(({ name, const: constant, default: standard }) => {
    const text = constant ?? credentials?.get(name) ?? standard;
    return text === undefined ? [] : [[name, text] as const];
  });
  const constants = [...operation].map(([name, text]) => [`operation.${name}`, text] as const);
  return { values: expressionsOf(scheme), texts: new Map([...parameters, ...constants]) };
}

/** An int of literals, parameters and constants; nothing where one of them is not known. */
export function computeInt(expression: Expression, { texts }: Known): number | undefined {
  const compute = (part: Expression): number | undefined => computeInt(part, { values: new Map(), texts });
  switch (expression.kind) {
    case 'int':
      return expression.value;
    case 'negate': {
      const operand = compute(expression.operand);
      return operand === undefined ? undefined : -operand;
    }
    case 'toInt': {
      const { operand } = expression;
      if (operand.kind !== 'parameter' && operand.kind !== 'operation') return undefined;
      const text = texts.get(operand.kind === 'operation' ? `operation.${operand.name}` : operand.name);
      return text === undefined || !isWholeNumber(text) ? undefined : Number(text);
    }
    case 'binary': {
      const [left, right] = [compute(expression.left), compute(expression.right)];
      return left === undefined || right === undefined ? undefined : arithmetic(expression.operator, left, right);
    }
    default:
      return undefined;
  }
}

function arithmetic(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return Math.trunc(left / right);
    case '%':
      return left % right;
    default:
      return undefined;
  }
}
