import type { JsonSchema } from '../model/json-schema.js';
import { commentText, docParagraphs } from './encode/comment.js';

/** Text for a doc comment, encoded: what the type does not say. The description, limits, the default, an example. */
export function schemaDoc(schema: JsonSchema): string {
  if (typeof schema === 'boolean') return '';
  const description = schema.description ?? schema.title;
  const facts = [
    formatFact(schema.format, description),
    limits(schema),
    schema.default === undefined ? undefined : `Default: ${code(schema.default)}.`,
    example(schema.examples?.[0]),
  ].filter((fact) => fact !== undefined);
  const deprecated = schema.deprecated === true ? '@deprecated' : undefined;
  return docParagraphs(commentText(together(description, facts.join(' '))), deprecated);
}

/** In one line, where that is short. */
function together(description: string | undefined, facts: string): string {
  const text = description?.trim() ?? '';
  const isShort = /^[^\n]*[.!?]$/.test(text) && facts !== '' && text.length + facts.length < 90;
  return isShort ? `${text} ${facts}` : docParagraphs(text, facts);
}

/** Formats that the type `string` does not tell, and the words with which a description tells them already. */
const formats: ReadonlyMap<string, readonly [fact: string, told: RegExp]> = new Map([
  ['date-time', ['RFC 3339.', /RFC ?3339|ISO ?8601/i]],
  ['date', ['RFC 3339 date.', /RFC ?3339|ISO ?8601|YYYY/i]],
  ['time', ['RFC 3339 time.', /RFC ?3339|ISO ?8601|HH:/i]],
  ['duration', ['ISO 8601 duration.', /ISO ?8601/i]],
  ['uuid', ['UUID.', /\bUUID/i]],
  ['uri', ['URI.', /\bUR[IL]/i]],
  ['decimal', ['Decimal number.', /\bdecimal/i]],
  ['byte', ['Base64.', /\bbase ?64/i]],
]);

function formatFact(format: unknown, description = ''): string | undefined {
  const [fact, told] = (typeof format === 'string' ? formats.get(format) : undefined) ?? [];
  return told?.test(description) === true ? undefined : fact;
}

function limits(schema: Exclude<JsonSchema, boolean>): string | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, pattern } = schema;
  const numbers = [
    bound('at least', minimum),
    bound('more than', exclusiveMinimum),
    bound('at most', maximum),
    bound('less than', exclusiveMaximum),
  ];
  // A keyword says nothing of values that are of another type (JSON Schema Validation, section 6).
  const parts = [
    ...(mayBe(schema, 'number') || mayBe(schema, 'integer') ? numbers : []),
    mayBe(schema, 'string') ? range(schema.minLength, schema.maxLength, 'character') : undefined,
    mayBe(schema, 'array') ? range(schema.minItems, schema.maxItems, 'item') : undefined,
    mayBe(schema, 'string') && typeof pattern === 'string' ? `matches ${code(pattern)}` : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function mayBe({ type }: Exclude<JsonSchema, boolean>, kind: string): boolean {
  return type === undefined || [type].flat().includes(kind);
}

function bound(word: string, value: unknown): string | undefined {
  return typeof value === 'number' ? `${word} ${String(value)}` : undefined;
}

function range(least: unknown, most: unknown, unit: string): string | undefined {
  const [from, to] = [least, most].map((count) => (typeof count === 'number' && count > 0 ? count : undefined));
  const last = to ?? from;
  if (last === undefined) return undefined;
  const units = last === 1 ? unit : `${unit}s`;
  if (from === to) return `${last} ${units}`;
  if (from === undefined) return `at most ${last} ${units}`;
  return to === undefined ? `at least ${last} ${units}` : `${from} to ${last} ${units}`;
}

/** Examples that are whole objects are shown in the README, not in a hover. */
function example(value: unknown): string | undefined {
  return value === undefined || (typeof value === 'object' && value !== null) ? undefined : `Example: ${code(value)}.`;
}

function code(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.replaceAll('`', "'")}\``;
}
