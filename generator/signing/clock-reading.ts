import type { Expression } from './expression.js';
import { knownInt } from './known-int.js';
import type { Values } from './text-parts.js';

/** How the instant is read from the text of a clock function. */
export type ClockReading =
  /**
   * `prefix` was taken off, where it was there; `offset` from UTC is `+08:00`, or `Z`; `later` is how many seconds the
   * text is ahead of the clock.
   */
  | {
      readonly by: 'utc';
      readonly pattern: string;
      readonly offset: string;
      readonly prefix: string;
      readonly later?: Expression | undefined;
    }
  | { readonly by: 'unix_seconds_fraction' | 'http_date' | 'iso8601' };

const iso8601 = 'YYYY-MM-DDTHH:mm:ss.SSSZ';
const httpDate = 'Sun, 06 Nov 1994 08:49:37 GMT';

/**
 * How the text of a clock function is read, be it changed by text functions. Nothing where there is no such clock;
 * `unreadable` where the instant does not follow from the changed text, or only by guessing.
 */
export function clockReading(expression: Expression, values: Values): ClockReading | 'unreadable' | undefined {
  if (expression.kind === 'value') {
    const named = values.get(expression.name);
    return named && clockReading(named, values);
  }
  if (expression.kind !== 'call') return undefined;
  const [first, second, third] = expression.args;
  switch (expression.function) {
    case 'unix_seconds_fraction':
    case 'iso8601':
    case 'http_date':
      return { by: expression.function };
    case 'utc':
      return first?.kind === 'text'
        ? { by: 'utc', pattern: first.value, offset: second?.kind === 'text' ? second.value : 'Z', prefix: '' }
        : 'unreadable';
    case 'utc_later': {
      const later = second && knownInt(second, values);
      if (first?.kind !== 'text' || later === undefined) return 'unreadable';
      return { by: 'utc', pattern: first.value, offset: third?.kind === 'text' ? third.value : 'Z', prefix: '', later };
    }
    case 'upper':
    case 'lower':
      return first && clockReading(first, values);
    case 'strip_prefix':
    case 'replace': {
      const inner = first && clockReading(first, values);
      if (inner === undefined || inner === 'unreadable') return inner;
      if (second?.kind !== 'text') return 'unreadable';
      if (expression.function === 'strip_prefix') return stripped(inner, second.value);
      return third?.kind === 'text' ? replaced(inner, second.value, third.value) : 'unreadable';
    }
    default:
      return undefined;
  }
}

function stripped(reading: ClockReading, prefix: string): ClockReading | 'unreadable' {
  const pattern = patternOf(reading);
  return pattern === undefined ? 'unreadable' : { by: 'utc', pattern, ...shiftOf(reading), prefix };
}

function replaced(reading: ClockReading, from: string, to: string): ClockReading | 'unreadable' {
  if (reading.by === 'http_date') {
    const isSame = Date.parse(httpDate.replace(from, () => to)) === Date.parse(httpDate);
    return from === 'GMT' && isSame ? reading : 'unreadable';
  }
  // What stands between the digits can be replaced; digits cannot, nor can what a pattern would take for digits.
  const isBetween = from !== '' && !/[YMDHmsS0-9]/.test(from) && !/[YMDHmsS]/.test(to);
  const pattern = patternOf(reading);
  if (!isBetween || pattern === undefined) return 'unreadable';
  return { by: 'utc', pattern: pattern.replaceAll(from, () => to), ...shiftOf(reading), prefix: '' };
}

function shiftOf(reading: ClockReading): { readonly offset: string; readonly later?: Expression | undefined } {
  return reading.by === 'utc' ? { offset: reading.offset, later: reading.later } : { offset: 'Z' };
}

/** Nothing where there is none, or what is there has been changed. */
function patternOf(reading: ClockReading): string | undefined {
  if (reading.by === 'iso8601') return iso8601;
  return reading.by === 'utc' && reading.prefix === '' ? reading.pattern : undefined;
}
