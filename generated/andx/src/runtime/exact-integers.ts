/**
 * A `parse` for replies whose ids may be beyond 2^53: an integer in a field of one of these names that a number would
 * change is handed out as text, digit for digit. All else is as with `JSON.parse`.
 */
export function exactIntegers(...names: readonly string[]): (text: string) => unknown {
  const exact = new Set(names);
  return (text) => {
    const value: unknown = JSON.parse(/\d{16}/.test(text) ? quoted(text, exact) : text);
    return value;
  };
}

// Each match is one string, with the integer or list of integers it names where it is a key.
const keyed = /("(?:[^"\\]|\\.)*")(\s*:\s*)?(\[[\s\d,-]*\]|-?\d+(?![\d.eE]))?/g;

function quoted(text: string, names: ReadonlySet<string>): string {
  return text.replace(keyed, (whole, key: string, colon: string | undefined, value: string | undefined) => {
    if (colon === undefined || value === undefined || !names.has(String(JSON.parse(key)))) return whole;
    return (
      key +
      colon +
      value.replace(/-?\d{16,}/g, (digits) => (Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`))
    );
  });
}
