import type { Location } from '../diagnostics/location.js';
import type { JsonSchema } from './json-schema.js';

/** Normalised JSON Schema 2020-12: `nullable` is a type, every `$ref` is `#/components/schemas/<name>`. */
export interface Schema {
  readonly location: Location;
  readonly json: JsonSchema;
}
