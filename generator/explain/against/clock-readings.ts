import type { Expression } from '../../signing/expression.js';
import { knownInt, undoable } from '../../signing/known-int.js';
import { computeInt, type Known } from './known-texts.js';

/** What the text of a value tells of how it was made. */
export interface Reading {
  /** Unix milliseconds. */
  readonly clockMs?: number;
  /** What the reading counts in, in milliseconds. */
  readonly unitMs?: number;
  readonly nonce?: string;
}

/** The expression undone down to its clock and nonce functions. Of a conditional, what each branch would mean. */
export function readingsOf(expression: Expression, text: string, known: Known): readonly Reading[] {
  if (expression.type === 'int') return /^-?\d{1,17}$/.test(text) ? intReadings(expression, Number(text), known) : [];
  switch (expression.kind) {
    case 'value': {
      const named = known.values.get(expression.name);
      return named === undefined ? [] : readingsOf(named, text, known);
    }
    case 'toString':
      return readingsOf(expression.operand, text, known);
    case 'conditional':
      return [expression.then, expression.otherwise].flatMap((branch) => readingsOf(branch, text, known));
    case 'binary':
      return affixReadings(expression, text, known);
    case 'call':
      return callReadings(expression, text, known);
    default:
      return [];
  }
}

/** Literal text before or behind. */
function affixReadings(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  text: string,
  known: Known,
): readonly Reading[] {
  if (operator !== '+') return [];
  if (left.kind === 'text' && text.startsWith(left.value)) {
    return readingsOf(right, text.slice(left.value.length), known);
  }
  const isEnd = right.kind === 'text' && text.endsWith(right.value);
  return isEnd ? readingsOf(left, text.slice(0, text.length - right.value.length), known) : [];
}

function callReadings(
  { function: name, args: [first, second, third] }: Extract<Expression, { kind: 'call' }>,
  text: string,
  known: Known,
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
    case 'utc_later': {
      const later = second && knownInt(second, known.values);
      const seconds = later && computeInt(later, known);
      if (first?.kind !== 'text' || seconds === undefined) return [];
      return patternReading(text, first.value, third?.kind === 'text' ? third.value : 'Z').map(
        ({ clockMs = 0, ...reading }) => ({ ...reading, clockMs: clockMs - seconds * 1000 }),
      );
    }
    case 'uuid':
    case 'random_hex':
      return [{ nonce: text }];
    // For the text they gave, these give the same text again.
    case 'upper':
    case 'lower':
    case 'replace':
    case 'strip_prefix':
      return first === undefined ? [] : readingsOf(first, text, known);
    default:
      return [];
  }
}

const units: ReadonlyMap<string, number> = new Map([
  ['unix_us', 0.001],
  ['unix_ms', 1],
  ['unix_s', 1000],
]);

function intReadings(expression: Expression, value: number, known: Known): readonly Reading[] {
  switch (expression.kind) {
    case 'value': {
      const named = known.values.get(expression.name);
      return named === undefined ? [] : intReadings(named, value, known);
    }
    case 'negate':
      return intReadings(expression.operand, -value, known);
    case 'conditional':
      return [expression.then, expression.otherwise].flatMap((branch) => intReadings(branch, value, known));
    case 'call': {
      if (expression.function === 'nonce_ms') return [{ nonce: String(value) }];
      const unitMs = units.get(expression.function);
      return unitMs === undefined ? [] : [{ clockMs: value * unitMs, unitMs }];
    }
    case 'binary':
      return arithmeticReadings(expression, value, known);
    default:
      return [];
  }
}

function arithmeticReadings(
  expression: Extract<Expression, { kind: 'binary' }>,
  value: number,
  known: Known,
): readonly Reading[] {
  const undone = undoable(expression, known.values);
  const number = undone && computeInt(undone.known, known);
  if (undone === undefined || number === undefined) return [];
  const { rest, isKnownRight } = undone;
  switch (undone.operator) {
    case '+':
      return intReadings(rest, value - number, known);
    case '-':
      return intReadings(rest, isKnownRight ? value + number : number - value, known);
    case '*':
      return intReadings(rest, value / number, known);
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
