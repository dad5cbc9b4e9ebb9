import type { SchemeRun } from '../run-scheme.js';
import { readingsOf } from './clock-readings.js';
import { knownOf } from './known-texts.js';

/** How far the clock of a captured value is off, or in which unit it is, as a sentence. */
export function clockHint(
  { scheme, input }: SchemeRun,
  name: string,
  { expected, captured }: Texts,
): string | undefined {
  const known = knownOf(scheme, input);
  const expression = known.values.get(name);
  if (expression === undefined) return undefined;
  const unit = unitHint(expected, captured);
  if (unit !== undefined) return unit;
  const offsets = readingsOf(expression, captured, known).flatMap(({ clockMs, unitMs = 1 }) =>
    clockMs === undefined ? [] : [clockMs - Math.floor(input.at / unitMs) * unitMs],
  );
  const nearest = offsets.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
  return nearest === undefined ? undefined : `The clock differs: it is ${distance(nearest)} in the captured request.`;
}

interface Texts {
  readonly expected: string;
  readonly captured: string;
}

/** The same instant in another unit. */
function unitHint(expected: string, captured: string): string | undefined {
  const [own, theirs] = [unitOf(expected), unitOf(captured)];
  return own === undefined || theirs === undefined || own === theirs
    ? undefined
    : `The unit differs: ${theirs} were sent, and the scheme takes ${own}.`;
}

/** By the number of digits that an instant of this century has. */
function unitOf(text: string): string | undefined {
  if (/^\d{9,10}\.\d+$/.test(text)) return 'seconds with a fraction';
  if (!/^\d+$/.test(text)) return undefined;
  const units: Readonly<Record<number, string>> = {
    9: 'seconds',
    10: 'seconds',
    12: 'milliseconds',
    13: 'milliseconds',
    15: 'microseconds',
    16: 'microseconds',
    18: 'nanoseconds',
    19: 'nanoseconds',
  };
  return units[text.length];
}

/** `312 s ahead`, `3 h 2 min behind`. */
export function distance(milliseconds: number): string {
  return `${duration(Math.abs(milliseconds))} ${milliseconds < 0 ? 'behind' : 'ahead'}`;
}

/** Up to two units: `312 s`, `3 h 2 min`, `40 d`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds * 1000) / 1000} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 600) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 600) return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  const hours = Math.round(minutes / 60);
  return hours < 72 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}
