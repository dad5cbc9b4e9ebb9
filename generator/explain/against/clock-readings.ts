import type { Expression } from '../../signing/expression.js';

/** What the text of a value tells of how it was made. */
export interface Reading {
  /** Unix milliseconds. */
  readonly clockMs?: number;
  /** What the reading counts in, in milliseconds. */
  readonly unitMs?: number;
  readonly nonce?: string;
}

type Values = ReadonlyMap<string, Expression>;

/** The expression undone down to its clock and nonce functions. Of a conditional, what each branch would mean. */
export function readingsOf(expression: Expression, text: string, values: Values): readonly Reading[] {
  if (expression.type === 'int') return /^-?\d{1,17}$/.test(text) ? intReadings(expression, Number(text), values) : [];
  switch (expression.kind) {
    case 'value': {
      const named = values.get(expression.name);
      return named === undefined ? [] : readingsOf(named, text, values);
    }
    case 'toString':
      return readingsOf(expression.operand, text, values);
    case 'conditional':
      return [expression.then, expression.otherwise].flatMap((branch) => readingsOf(branch, text, values));
    case 'binary':
      return affixReadings(expression, text, values);
    case 'call':
      return callReadings(expression, text, values);
    default:
      return [];
  }
}

/** Literal text before or behind. */
function affixReadings(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  text: string,
  values: Values,
): readonly Reading[] {
  if (operator !== '+') return [];
  if (left.kind === 'text' && text.startsWith(left.value)) {
    return readingsOf(right, text.slice(left.value.length), values);
  }
  const isEnd = right.kind === 'text' && text.endsWith(right.value);
  return isEnd ? readingsOf(left, text.slice(0, text.length - right.value.length), values) : [];
}

function callReadings(
  { function: name, args: [first, second] }: Extract<Expression, { kind: 'call' }>,
  text: string,
  values: Values,
): readonly Reading[] {
  switch (name) {
    case 'unix_seconds_fraction':
      return /^\d{1,14}(\.\d{1,12})?$/.test(text) ? [{ clockMs: Number(text) * 1000, unitMs: 0.001 }] : [];
    case 'iso8601':
      return dateReading(text, 1);
    case 'http_date':
      return dateReading(text, 1000);
    case 'utc':
      return first?.kind === 'text'
        ? patternReading(text, first.value, second?.kind === 'text' ? second.value : 'Z')
        : [];
    case 'uuid':
    case 'random_hex':
      return [{ nonce: text }];
    // For the text they gave, these give the same text again.
    case 'upper':
    case 'lower':
    case 'replace':
    case 'strip_prefix':
      return first === undefined ? [] : readingsOf(first, text, values);
    default:
      return [];
  }
}

const units: ReadonlyMap<string, number> = new Map([
  ['unix_us', 0.001],
  ['unix_ms', 1],
  ['unix_s', 1000],
]);

function intReadings(expression: Expression, value: number, values: Values): readonly Reading[] {
  switch (expression.kind) {
    case 'value': {
      const named = values.get(expression.name);
      return named === undefined ? [] : intReadings(named, value, values);
    }
    case 'negate':
      return intReadings(expression.operand, -value, values);
    case 'conditional':
      return [expression.then, expression.otherwise].flatMap((branch) => intReadings(branch, value, values));
    case 'call': {
      if (expression.function === 'nonce_ms') return [{ nonce: String(value) }];
      const unitMs = units.get(expression.function);
      return unitMs === undefined ? [] : [{ clockMs: value * unitMs, unitMs }];
    }
    case 'binary':
      return arithmeticReadings(expression, value, values);
    default:
      return [];
  }
}

function arithmeticReadings(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  value: number,
  values: Values,
): readonly Reading[] {
  const literal = right.kind === 'int' ? right : left;
  if (literal.kind !== 'int') return [];
  const isRight = literal === right;
  const rest = isRight ? left : right;
  switch (operator) {
    case '+':
      return intReadings(rest, value - literal.value, values);
    case '-':
      return intReadings(rest, isRight ? value + literal.value : literal.value - value, values);
    case '*':
      return intReadings(rest, value / literal.value, values);
    default:
      return [];
  }
}

function dateReading(text: string, unitMs: number): readonly Reading[] {
  const clockMs = Date.parse(text);
  return Number.isNaN(clockMs) ? [] : [{ clockMs, unitMs }];
}

/** A pattern of `YYYY MM DD HH mm ss SSS`; `offset` from UTC is `Z` or `+08:00`. */
function patternReading(text: string, pattern: string, offset: string): readonly Reading[] {
  const part = (name: string, otherwise: string): string => {
    const at = pattern.indexOf(name);
    return at < 0 ? otherwise : text.slice(at, at + name.length);
  };
  if (text.length !== pattern.length) return [];
  const date = `${part('YYYY', '1970')}-${part('MM', '01')}-${part('DD', '01')}`;
  const time = `${part('HH', '00')}:${part('mm', '00')}:${part('ss', '00')}.${part('SSS', '000')}`;
  const finest = Object.entries({ SSS: 1, ss: 1000, mm: 60_000, HH: 3_600_000 }).find(([name]) =>
    pattern.includes(name),
  );
  return dateReading(`${date}T${time}${offset}`, finest?.[1] ?? 86_400_000);
}
