import { didYouMean } from '../diagnostics/suggest.js';
import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import { resolveSchema, schemaAt } from './schema-navigation.js';

/** Where a JSON Pointer into a reply leaves the schema by a slip: the pointer that was probably meant. */
export function pointerSuggestion(model: ApiModel, schema: JsonSchema, pointer: string): string | undefined {
  const segments = pointer.split('/').slice(1);
  for (const [index, segment] of segments.entries()) {
    const before = segments.slice(0, index).map((name) => `/${name}`);
    const place = schemaAt(model, schema, before.join(''));
    const names = Object.keys((place && resolveSchema(model, place)?.properties) ?? {});
    if (names.includes(segment)) continue;
    const after = segments.slice(index + 1).map((name) => `/${name}`);
    return didYouMean(
      pointer,
      names.map((name) => [...before, `/${name}`, ...after].join('')),
    );
  }
  return undefined;
}
