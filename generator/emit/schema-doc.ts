import type { JsonSchema } from '../model/json-schema.js';
import { commentText, docParagraphs } from './encode/comment.js';

/** Text for a doc comment, encoded: what the type does not say. The description, limits, the default, an example. */
export function schemaDoc(schema: JsonSchema): string {
  if (typeof schema === 'boolean') return '';
  const description = schema.description ?? schema.title;
  const facts = [
    limits(schema),
    schema.default === undefined ? undefined : `Default: ${code(schema.default)}.`,
    example(schema.examples?.[0]),
  ].filter((fact) => fact !== undefined);
  const deprecated = schema.deprecated === true ? '@deprecated' : undefined;
  return docParagraphs(commentText(docParagraphs(description, facts.join(' '))), deprecated);
}

function limits({ minimum, maximum, minLength, maxLength, pattern }: Exclude<JsonSchema, boolean>): string | undefined {
  const parts = [
    bound('at least', minimum),
    bound('at most', maximum),
    bound('at least', minLength, 'characters'),
    bound('at most', maxLength, 'characters'),
    typeof pattern === 'string' ? `matches ${code(pattern)}` : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function bound(word: string, value: unknown, unit?: string): string | undefined {
  if (typeof value !== 'number') return undefined;
  return unit === undefined ? `${word} ${String(value)}` : `${word} ${String(value)} ${unit}`;
}

/** Examples that are whole objects are shown in the README, not in a hover. */
function example(value: unknown): string | undefined {
  return value === undefined || (typeof value === 'object' && value !== null) ? undefined : `Example: ${code(value)}.`;
}

function code(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.replaceAll('`', "'")}\``;
}
