import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { kindOf } from '../../model/schema-keywords.js';
import { isNote } from './keyword-groups.js';

const known = new WeakMap<JsonSchemaObject, string>();

/** Keywords whose values have no order. */
const sets = new Set(['required', 'enum', 'type']);

/** What a schema says, as text: the same for two that differ in notes and in the order of things only. */
export function meaningText(schema: JsonSchema): string {
  if (typeof schema === 'boolean') return String(schema);
  const found = known.get(schema);
  if (found !== undefined) return found;
  const entries = Object.entries(schema)
    .filter(([keyword]) => !isNote(keyword))
    .map(([keyword, value]) => `${JSON.stringify(keyword)}:${keywordText(keyword, value)}`);
  const text = `{${entries.sort().join()}}`;
  known.set(schema, text);
  return text;
}

function keywordText(keyword: string, value: unknown): string {
  // The model has seen to it that each keyword holds what its kind says.
  switch (kindOf(keyword)) {
    case 'schema':
      return meaningText(value as JsonSchema);
    case 'list':
      return `[${(value as readonly JsonSchema[]).map(meaningText).join()}]`;
    case 'schemas':
      return `{${namedTexts(value as Readonly<Record<string, JsonSchema>>).join()}}`;
    default:
      return sets.has(keyword) && Array.isArray(value) ? `[${value.map(jsonText).sort().join()}]` : jsonText(value);
  }
}

function namedTexts(schemas: Readonly<Record<string, JsonSchema>>): readonly string[] {
  return Object.entries(schemas)
    .map(([name, schema]) => `${JSON.stringify(name)}:${meaningText(schema)}`)
    .sort();
}

/** JSON whose members have one order. */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`)
    .sort()
    .join()}}`;
}
