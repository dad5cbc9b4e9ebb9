/** Other ways to write a JSON text, each with how it is called; those that other languages and tools have by default. */
export function jsonSpellings(text: string): readonly (readonly [how: string, text: string])[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const compact = JSON.stringify(value);
  const spaced = spacedJson(value);
  const spellings: readonly (readonly [string, string])[] = [
    ['as compact JSON', compact],
    ['as JSON with spaces after commas and colons', spaced],
    ['as JSON with an indent of 2', JSON.stringify(value, null, 2)],
    ['as JSON with an indent of 4', JSON.stringify(value, null, 4)],
    ['as compact JSON with \\u escapes', ascii(compact)],
    ['as JSON with spaces and \\u escapes', ascii(spaced)],
    ['as JSON with sorted members', JSON.stringify(sorted(value))],
    ['as JSON in a JSON text', JSON.stringify(text)],
    ['as an empty object', '{}'],
  ];
  return spellings.filter(([, spelling]) => spelling !== text);
}

function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}: ${spacedJson(member)}`)
    .join(', ')}}`;
}

function ascii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
