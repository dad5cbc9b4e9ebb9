import type { ApiModel } from '../../model/api-model.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { keepPlace } from '../../model/schema-place.js';
import { discriminatedSchemas } from '../../plan/discriminators.js';

/** The named schemas of a side, each variant of a discriminated union with its own values of the discriminator, as in its type. */
export function taggedSchemas(model: ApiModel): ReadonlyMap<string, JsonSchema> {
  const tagged = discriminatedSchemas(model);
  for (const { name, schema } of model.schemas) keepPlaces(tagged.get(name) ?? true, schema.json);
  return tagged;
}

/** A copy that has a tag is where its original is, and so are the parts that were copied with it. */
function keepPlaces(copy: JsonSchema, original: JsonSchema): void {
  if (copy === original || typeof copy === 'boolean' || typeof original === 'boolean') return;
  keepPlace(copy, original);
  copy.allOf?.forEach((part, index) => {
    keepPlaces(part, original.allOf?.[index] ?? original);
  });
  for (const [name, property] of Object.entries(copy.properties ?? {})) {
    keepPlaces(property, original.properties?.[name] ?? original);
  }
}
