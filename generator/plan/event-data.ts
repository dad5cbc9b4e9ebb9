import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { refName, resolveSchema } from './schema-navigation.js';
import { streamFormat } from './stream-format.js';

// OpenAPI 3.2, Server-Sent Event Streams: `data` is text, and `contentMediaType` and `contentSchema` say what is in it.

/** How deep schemas may be made of each other before nothing is sure any more. */
const deepest = 20;

/** Names of the events whose data is JSON, by the schema of one event; that of others is text. */
export function jsonEventsOf(model: ApiModel, item: JsonSchema): 'all' | readonly string[] {
  const found = new Set<string>();
  let isText = false;
  const visit = (given: JsonSchema, outer: readonly string[], depth: number): void => {
    const schema = resolveSchema(model, given);
    if (schema === undefined || depth > deepest) return;
    const names = eventNames(model, schema) ?? outer;
    const data = schema.properties?.['data'];
    if (data !== undefined && isJson(resolveSchema(model, data))) for (const name of names) found.add(name);
    else if (data !== undefined) isText = true;
    for (const part of partsOf(schema)) visit(part, names, depth + 1);
  };
  visit(item, ['message'], 0);
  return found.size === 0 ? [] : isText ? [...found].sort() : 'all';
}

/** The schemas of a model, those of events with what their data holds: a consumer never sees the JSON text. */
export function openedEvents(
  { operations }: ApiModel,
  schemas: ReadonlyMap<string, JsonSchema>,
): ReadonlyMap<string, JsonSchema> {
  const content = operations.flatMap(({ responses }) => responses.flatMap((response) => response.content));
  const events = content.filter(({ name }) => streamFormat(name) === 'events');
  const opened = new Map(schemas);
  const seen = new Set<string>();
  const pending = events.flatMap((media): JsonSchema[] => (media.itemSchema ? [media.itemSchema.json] : []));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const name = refName(next);
    if (typeof next !== 'boolean') pending.push(...partsOf(next));
    if (name === undefined || seen.has(name)) continue;
    const schema = schemas.get(name) ?? true;
    seen.add(name);
    opened.set(name, openedEvent(schema));
    pending.push(schema);
  }
  return opened;
}

/** The schema of an event with what its data holds; what it refers to stays as it is. */
export function openedEvent(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const { properties, allOf, oneOf, anyOf } = schema;
  const data = properties?.['data'];
  return {
    ...schema,
    ...(data === undefined ? {} : { properties: { ...properties, data: openedData(data) } }),
    ...(allOf === undefined ? {} : { allOf: allOf.map(openedEvent) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(openedEvent) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(openedEvent) }),
  };
}

function openedData(data: JsonSchema): JsonSchema {
  if (typeof data === 'boolean' || !isJson(data) || (data.contentSchema ?? data.contentMediaType) === undefined)
    return data;
  const notes = data.description === undefined ? {} : { description: data.description };
  // The model has normalised what stands under `contentSchema`.
  const content = (data.contentSchema ?? true) as JsonSchema;
  return typeof content === 'boolean' ? notes : { ...content, ...notes };
}

function isJson(data: JsonSchemaObject | undefined): boolean {
  const { type, contentMediaType, contentSchema } = data ?? {};
  const isDeclared = contentSchema !== undefined || /[/+]json\b/.test(String(contentMediaType));
  return isDeclared || (type !== undefined && type !== 'string');
}

/** The names that an event of this schema can have, where it says so. */
function eventNames(model: ApiModel, { properties }: JsonSchemaObject): readonly string[] | undefined {
  const event = properties?.['event'];
  const resolved = event === undefined ? undefined : resolveSchema(model, event);
  const names = resolved?.const === undefined ? resolved?.enum : [resolved.const];
  return names?.filter((name) => typeof name === 'string');
}

function partsOf({ allOf = [], oneOf = [], anyOf = [] }: JsonSchemaObject): readonly JsonSchema[] {
  return [...allOf, ...oneOf, ...anyOf];
}
