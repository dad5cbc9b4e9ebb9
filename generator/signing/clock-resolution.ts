import { partsOf, type Expression } from './expression.js';
import type { Values } from './text-parts.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** Milliseconds of the smallest step that a clock function tells. */
const steps: ReadonlyMap<string, number> = new Map([
  ['unix_us', 0.001],
  ['unix_seconds_fraction', 0.001],
  ['unix_ms', 1],
  ['iso8601', 1],
  ['unix_s', 1000],
  ['http_date', 1000],
]);

/** Of a pattern of `utc`, the finest first. */
const patternSteps = [
  ['SSS', 1],
  ['ss', 1000],
  ['mm', 60_000],
  ['HH', 3_600_000],
  ['', 86_400_000],
] as const;

/** Nothing where the call is none of a clock. */
export function clockStepMs({ function: name, args: [pattern] }: Call): number | undefined {
  if (!name.startsWith('utc') || pattern?.kind !== 'text') return steps.get(name);
  return patternSteps.find(([part]) => pattern.value.includes(part))?.[1];
}

/**
 * The clocks of which every step is in what the values give. Numbers that are divided or counted, tests, and pieces of
 * a text or map may have dropped it, and are left out. `names` grows by the values that were looked at.
 */
export function exactClocks(expression: Expression, values: Values, names: Set<string>): readonly Call[] {
  const inside = (parts: readonly Expression[]): readonly Call[] =>
    parts.flatMap((part) => exactClocks(part, values, names));
  switch (expression.kind) {
    case 'value': {
      const named = values.get(expression.name);
      if (named === undefined || names.has(expression.name)) return [];
      names.add(expression.name);
      return exactClocks(named, values, names);
    }
    case 'binary': {
      const { operator, left, right } = expression;
      // What is taken off may be just the steps: `unix_ms() - unix_ms() % 1000`.
      const keeps = operator === '+' || operator === '*' || (operator === '-' && right.kind === 'int');
      return keeps ? inside([left, right]) : [];
    }
    case 'conditional':
      return inside([expression.then, expression.otherwise]);
    case 'call':
      if (clockStepMs(expression) !== undefined) return [expression];
      return expression.type === 'int' || ['slice', 'omit'].includes(expression.function)
        ? []
        : inside(expression.args);
    default:
      return inside(partsOf(expression));
  }
}
