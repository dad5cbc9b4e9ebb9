import { nodesOf, partsOf, type Expression } from './expression.js';
import { functionTable } from './functions/table.js';
import type { TypedValue } from './type-values.js';

/** A clock value is coarse where it stays the same for at least this many of its units. */
const coarse = 60_000;

/**
 * What a memoised value is computed from: credentials, parameters, coarse clock values and coarse readings of the
 * clock. `undefined` where the value is not one to memoise: it calls no primitive, or reaches more than these.
 */
export function memoInputs(
  { expression }: TypedValue,
  values: ReadonlyMap<string, TypedValue>,
): readonly Expression[] | undefined {
  const callsPrimitive = nodesOf(expression).some(
    (node) => node.kind === 'call' && functionTable.get(node.function)?.primitive === true,
  );
  const inputs = callsPrimitive ? inputsOf(expression, values) : undefined;
  return inputs === undefined ? undefined : unique(inputs);
}

function inputsOf(expression: Expression, values: ReadonlyMap<string, TypedValue>): readonly Expression[] | undefined {
  if (isCoarseReading(expression, values)) return [expression];
  switch (expression.kind) {
    case 'credential':
    case 'parameter':
      return [expression];
    case 'value': {
      const named = values.get(expression.name)?.expression;
      if (named === undefined) return undefined;
      const isClock = isCoarseReading(named, values);
      return isClock ? [expression] : inputsOf(named, values);
    }
    case 'request':
    case 'operation':
      return undefined;
    case 'call':
      if (functionTable.get(expression.function)?.reads !== undefined) return undefined;
      break;
    default:
      break;
  }
  const inner = partsOf(expression).map((part) => inputsOf(part, values));
  return inner.every((inputs) => inputs !== undefined) ? inner.flat() : undefined;
}

/** `int / literal ≥ 60000` over the clock, or `utc()` without minutes. */
function isCoarseReading(expression: Expression, values: ReadonlyMap<string, TypedValue>): boolean {
  if (expression.kind === 'binary' && expression.operator === '/') {
    const { left, right } = expression;
    return right.kind === 'int' && right.value >= coarse && isClock(left, values);
  }
  if (expression.kind !== 'call' || expression.function !== 'utc') return false;
  const [pattern] = expression.args;
  return pattern?.kind === 'text' && !/mm|ss|SSS/.test(pattern.value);
}

/** An int of the clock and literals alone. */
function isClock(expression: Expression, values: ReadonlyMap<string, TypedValue>): boolean {
  switch (expression.kind) {
    case 'int':
      return true;
    case 'value': {
      const named = values.get(expression.name)?.expression;
      return named !== undefined && isClock(named, values);
    }
    case 'call':
      return functionTable.get(expression.function)?.reads === 'clock';
    case 'binary':
    case 'negate':
      return partsOf(expression).every((part) => isClock(part, values));
    default:
      return false;
  }
}

function unique(inputs: readonly Expression[]): readonly Expression[] {
  const keyOf = (input: Expression): string => ('name' in input ? input.name : `at ${String(input.location.start)}`);
  return [...new Map(inputs.map((input) => [keyOf(input), input])).values()];
}
