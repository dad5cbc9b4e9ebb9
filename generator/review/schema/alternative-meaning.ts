import type { JsonSchema } from '../../model/json-schema.js';
import type { Alternative } from './alternative.js';
import { jsonText, meaningText } from './meaning-text.js';

const known = new WeakMap<Alternative, string>();

/** All but the place, as text: the same for alternatives that are the same. */
export function saidOf(alternative: Alternative): string {
  return JSON.stringify([alternative.name]) + meaningOf(alternative);
}

/** All but the place and the name, as text: the same for alternatives that have the same values. */
export function meaningOf(alternative: Alternative): string {
  const found = known.get(alternative);
  if (found !== undefined) return found;
  const { kind, literals, keywords, others, properties, required, additional, patterns } = alternative;
  const members = [...properties].map(([key, { schema }]) => `${key}: ${meaningText(schema)}`).sort();
  const text = JSON.stringify([
    [
      kind,
      literals?.map(jsonText).sort(),
      [...keywords].sort(),
      [...others].map(([key, value]) => `${key}: ${jsonText(value)}`).sort(),
    ],
    [members, [...required].sort(), textOf(additional), [...patterns].map(([key, schema]) => [key, textOf(schema)])],
    [textOf(alternative.items), alternative.tuple?.map(textOf)],
  ]);
  known.set(alternative, text);
  return text;
}

function textOf(schema: JsonSchema | undefined): string | undefined {
  return schema === undefined ? undefined : meaningText(schema);
}
