import { placeInSchema } from '../../model/schema-place.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { code } from '../words.js';
import { reportHiddenSecrets } from './compare-hidden-secrets.js';
import { compareNotes } from './compare-notes.js';
import { compareShapes } from './compare-shapes.js';
import { compareTypeNames } from './compare-type-names.js';
import { meetNamed, objectOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';
import { shapeOf } from './shape.js';

/** How deep schemas are followed that repeat themselves and never meet. */
const deepest = 100;

/** Compares two schemas that stand in one place. Named ones are left for {@link compareNamedSchemas}. */
export function compareSchemas(comparison: SchemaComparison, pair: SchemaPair): void {
  if (isRepeated(pair)) return;
  const placed = { ...withPlaces(pair), inside: pair };
  compareNotes(comparison, placed);
  compareTypeNames(comparison, placed);
  if (meetNamed(comparison, placed) || isSame(placed)) return;
  const { schemas } = comparison;
  const { direction } = placed;
  compareShapes(
    {
      comparison,
      compare: (inner) => {
        compareSchemas(comparison, inner);
      },
    },
    placed,
    {
      base: shapeOf(placed.base, { schemas: schemas.base, direction }),
      head: shapeOf(placed.head, { schemas: schemas.head, direction }),
    },
  );
}

/** Compares the named schemas that were met, and those that are met by it. */
export function compareNamedSchemas(comparison: SchemaComparison): void {
  // A map goes on over what is added on the way.
  for (const { key, base, head, direction } of comparison.pairs.values()) {
    const schemas = {
      base: comparison.schemas.base.get(base) ?? true,
      head: comparison.schemas.head.get(head) ?? true,
    };
    compareSchemas(comparison, {
      ...schemas,
      direction,
      subject: code(head),
      origin: key,
      places: { base: undefined, head: undefined },
    });
  }
  reportHiddenSecrets(comparison);
}

/** Whether the same two are being compared already, or it goes on without end. */
function isRepeated({ base, head, inside }: SchemaPair): boolean {
  let depth = 0;
  for (let outer = inside; outer !== undefined; outer = outer.inside) {
    depth += 1;
    if (depth > deepest) return true;
    if (typeof base === 'object' && outer.base === base && outer.head === head) return true;
  }
  return false;
}

/** The schemas' own places, where they have them. */
function withPlaces(pair: SchemaPair): SchemaPair {
  const place = (schema: JsonSchema, fallback: SchemaPair['places']['base']) => {
    const object = objectOf(schema);
    return fallback ?? (object === undefined ? undefined : placeInSchema(object));
  };
  return { ...pair, places: { base: place(pair.base, pair.places.base), head: place(pair.head, pair.places.head) } };
}

/** Equal text means equal schemas unless one refers to what differs: then there is more to compare. */
function isSame({ base, head }: SchemaPair): boolean {
  const text = JSON.stringify(base);
  return !text.includes('"$ref"') && text === JSON.stringify(head);
}
