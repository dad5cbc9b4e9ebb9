import type { ApiModel, MediaType } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import { jsonEventsOf, openedEvent } from './event-data.js';
import type { ModelCatalog } from './models.js';
import type { PlannedStream, PlannedType } from './package-plan.js';
import { itemSchema, resolveSchema } from './schema-navigation.js';
import { streamFormat } from './stream-format.js';

interface StreamContext {
  readonly model: ApiModel;
  readonly catalog: ModelCatalog;
  /** Stem of the names that unnamed schemas get. */
  readonly stem: string;
  /** The data of the event that ends the stream. */
  readonly end: string | undefined;
}

/** How a reply of a sequential media type is read, and what its items are. */
export function planStream(media: MediaType, { model, catalog, stem, end }: StreamContext): PlannedStream {
  const { name, schema: whole, itemSchema: item, location } = media;
  const format = streamFormat(name) ?? 'lines';
  const typed = (schema: JsonSchema | undefined, of: string): PlannedType =>
    schema === undefined ? { kind: 'unknown' } : catalog.typeOf(schema, { name: stem + of, location });
  if (format !== 'events') {
    // OpenAPI 3.2: `schema` is of all items together, where it is a list.
    const schema = item?.json ?? (whole && (itemSchema(model, whole.json) ?? whole.json));
    return { format, item: typed(schema, 'Item'), isData: false, jsonEvents: 'all', end: undefined };
  }
  if (item === undefined) {
    const isText = whole === undefined || resolveSchema(model, whole.json)?.type === 'string';
    const data: PlannedType = whole === undefined ? { kind: 'text' } : typed(whole.json, 'Data');
    return { format, item: data, isData: true, jsonEvents: isText ? [] : 'all', end };
  }
  const event = typed(openedEvent(item.json), 'Event');
  return { format, item: event, isData: false, jsonEvents: jsonEventsOf(model, item.json), end };
}
