import type { Json } from '../model/json-schema.js';

/** How long a value may be in a sentence. */
const longest = 60;

/** A name of a spec in a sentence. A backtick of its own would end the code. */
export function code(name: string): string {
  return `\`${bare(name)}\``;
}

/** A value of a spec in a sentence. */
export function valueText(value: Json | undefined): string {
  if (value === undefined) return 'none';
  const text = JSON.stringify(value);
  return code(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

/** `a`, `b` and `c`. */
export function listText(names: readonly string[]): string {
  const shown = names.length > 8 ? [...names.slice(0, 7), `${names.length - 7} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** A name of a spec that stands between backticks of a sentence. */
export function bare(name: string): string {
  return name.replaceAll('`', 'ˋ');
}
