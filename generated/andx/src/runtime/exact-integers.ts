import { rewriteMembers } from './json-members.js';

/**
 * A `parse` for replies whose ids may be beyond 2^53: an integer in a field of one of these names that a number would
 * change is handed out as text, digit for digit. All else is as with `JSON.parse`.
 */
export function exactIntegers(...fields: readonly string[]): (text: string) => unknown {
  const names = new Set(fields);
  return (text) => {
    const value: unknown = JSON.parse(
      /\d{16}/.test(text) ? rewriteMembers(text, { names, value: integers, rewrite: quoted }) : text,
    );
    return value;
  };
}

/** An integer, or a list of them. */
const integers = /\s*:\s*(\[[\s\d,-]*\]|-?\d+(?![\d.eE]))/y;

function quoted(value: string): string {
  return value.replace(/-?\d{16}\d*/g, (digits) => (Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`));
}
