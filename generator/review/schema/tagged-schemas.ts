import type { ApiModel } from '../../model/api-model.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { keepPlace } from '../../model/schema-place.js';
import { discriminatedSchemas } from '../../plan/discriminators.js';
import { openedEvent, openedEvents } from '../../plan/event-data.js';

/**
 * The named schemas of a side as their types have them: each variant of a discriminated union with its own values of the
 * discriminator, events with what their data holds.
 */
export function taggedSchemas(model: ApiModel): ReadonlyMap<string, JsonSchema> {
  const tagged = openedEvents(model, discriminatedSchemas(model));
  for (const { name, schema } of model.schemas) keepPlaces(tagged.get(name) ?? true, schema.json);
  return tagged;
}

/** An event with what its data holds, where it was written. */
export function placedEvent(schema: JsonSchema): JsonSchema {
  const opened = openedEvent(schema);
  keepPlaces(opened, schema);
  return opened;
}

/** A copy is where its original is, and so are the parts that were copied with it. */
function keepPlaces(copy: JsonSchema, original: JsonSchema): void {
  if (copy === original || typeof copy === 'boolean' || typeof original === 'boolean') return;
  keepPlace(copy, original);
  for (const keyword of ['allOf', 'oneOf', 'anyOf'] as const) {
    copy[keyword]?.forEach((part, index) => {
      keepPlaces(part, original[keyword]?.[index] ?? original);
    });
  }
  for (const [name, property] of Object.entries(copy.properties ?? {})) {
    keepPlaces(property, original.properties?.[name] ?? original);
  }
}
