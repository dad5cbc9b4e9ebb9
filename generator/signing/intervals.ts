import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Expression } from './expression.js';
import { partsOf } from './expression.js';
import type { Report } from './finding.js';
import { functionTable } from './functions/table.js';

/** Everything an int can be, ends included. */
export type Interval = readonly [least: bigint, greatest: bigint];

const safe = BigInt(Number.MAX_SAFE_INTEGER);
/** Of `int(text)`, which takes ten digits. */
const greatestText = 9_999_999_999n;
const all: Interval = [-safe, safe];

/**
 * The interval of an int, with complaints about what may leave ±(2^53 − 1), where numbers lose digits, and about
 * divisors that may be 0. `known` has the intervals of values that are named.
 */
export function intervalOf(
  expression: Expression,
  known: ReadonlyMap<string, Interval>,
  report: Report,
): Interval | undefined {
  const inner = partsOf(expression).map((part) => intervalOf(part, known, report));
  if (expression.type !== 'int') return undefined;
  const interval = compute(expression, inner, { known, report });
  const [least, greatest] = interval;
  if (least >= -safe && greatest <= safe) return interval;
  const parameters = { least: String(least), greatest: String(greatest) };
  report(diagnostic('signing/int-range', expression.location, parameters));
  return all;
}

interface Scope {
  readonly known: ReadonlyMap<string, Interval>;
  readonly report: Report;
}

function compute(expression: Expression, inner: readonly (Interval | undefined)[], scope: Scope): Interval {
  const [first = all, second = all, third = all] = inner;
  switch (expression.kind) {
    case 'int':
      return [BigInt(expression.value), BigInt(expression.value)];
    case 'value':
      return scope.known.get(expression.name) ?? all;
    case 'call': {
      const range = functionTable.get(expression.function)?.range;
      return range === undefined ? all : [BigInt(range[0]), BigInt(range[1])];
    }
    case 'negate':
      return [-first[1], -first[0]];
    case 'conditional':
      return [second[0] < third[0] ? second[0] : third[0], second[1] > third[1] ? second[1] : third[1]];
    case 'binary':
      return arithmetic(expression, first, second, scope);
    case 'toInt':
      return [0n, greatestText];
    case 'text':
    case 'bytes':
    case 'bool':
    case 'credential':
    case 'parameter':
    case 'request':
    case 'operation':
    case 'not':
    case 'list':
    case 'map':
    case 'join':
    case 'toString':
    case 'toBytes':
      return all;
  }
  expression satisfies never;
}

function arithmetic(
  { operator, right }: Extract<Expression, { kind: 'binary' }>,
  a: Interval,
  b: Interval,
  { report }: Scope,
): Interval {
  if ((operator === '/' || operator === '%') && b[0] <= 0n && b[1] >= 0n) {
    report(diagnostic('signing/division-by-zero', right.location, {}));
    return all;
  }
  if (operator === '+') return [a[0] + b[0], a[1] + b[1]];
  if (operator === '-') return [a[0] - b[1], a[1] - b[0]];
  if (operator === '*') return span(a.flatMap((x) => b.map((y) => x * y)));
  if (operator === '/') return span(a.flatMap((x) => b.map((y) => x / y)));
  if (operator !== '%') return all;
  const size = (b[1] > -b[0] ? b[1] : -b[0]) - 1n;
  return [a[0] < 0n ? -size : 0n, a[1] > 0n ? size : 0n];
}

function span(ends: readonly bigint[]): Interval {
  return ends.reduce<Interval>(
    ([least, greatest], end) => [end < least ? end : least, end > greatest ? end : greatest],
    [ends[0] ?? 0n, ends[0] ?? 0n],
  );
}
