import { createReach } from '../reach.js';
import { createDrafts, type Draft } from '../report.js';
import { compareNamedSchemas, compareSchemas } from './compare-schemas.js';
import type { SchemaComparison, SchemaPair } from './schema-comparison.js';

/** A comparison whose findings nobody is told: what follows from them is told otherwise. */
export function apartFrom(comparison: SchemaComparison): SchemaComparison {
  return { ...comparison, drafts: createDrafts(), reach: createReach(), pairs: new Map(), hiddenSecrets: [] };
}

/** What differs between two schemas that no type of the package is made of, and in what they refer to: it is told otherwise. */
export function compareApart(comparison: SchemaComparison, pair: SchemaPair): readonly Draft[] {
  const apart = apartFrom(comparison);
  compareSchemas(apart, pair);
  compareNamedSchemas(apart);
  return apart.drafts.all();
}
