import type { MediaType } from '../../model/api-model.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { itemSchema } from '../../plan/schema-navigation.js';
import { streamFormat } from '../../plan/stream-format.js';
import { placedEvent } from '../schema/tagged-schemas.js';
import type { ComparedOperation } from './context.js';

/** The schema of one item of a reply that the client reads as a stream, as the item's type has it; nothing of others. */
export function streamedItem(
  { methods, model }: ComparedOperation,
  { name, schema, itemSchema: item }: MediaType,
): JsonSchema | undefined {
  const isStreamed = [...methods.values()].some(({ stream, accept }) => stream !== undefined && accept.includes(name));
  if (!isStreamed) return undefined;
  // Without a schema the data of an event is text (OpenAPI 3.2, Server-Sent Event Streams).
  if (streamFormat(name) === 'events')
    return item === undefined ? (schema?.json ?? { type: 'string' }) : placedEvent(item.json);
  // What is said of all items together says it of each, where it is a list.
  return item?.json ?? (schema === undefined ? true : (itemSchema(model, schema.json) ?? schema.json));
}
