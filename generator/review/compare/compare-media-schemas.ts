import type { MediaType } from '../../model/api-model.js';
import { mediaKind } from '../../plan/media-kind.js';
import { compareApart } from '../schema/compare-apart.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import type { SchemaComparison, SchemaPair } from '../schema/schema-comparison.js';

/** What is to be said of two schemas that a client does not look into; nothing where they say the same. */
type OpaqueChange = 'changed' | 'extended';

/** Two bodies, and their schemas. */
interface MediaSchemas {
  readonly media: readonly [base: MediaType, head: MediaType];
  readonly schemas: SchemaPair;
}

/**
 * Compares what is said of two bodies. Those that are text or bytes to the client have no type that could change: XML,
 * CSV. But schemas with a name are exported, whoever refers to them.
 */
export function compareMediaSchemas(
  comparison: SchemaComparison,
  { media, schemas }: MediaSchemas,
  report: (change: OpaqueChange) => void,
): void {
  if (!media.every(isOpaque) || JSON.stringify([schemas.base, schemas.head]).includes('"$ref"')) {
    compareSchemas(comparison, schemas);
    return;
  }
  const contracts = compareApart(comparison, schemas).map(({ rule }) => rule.contract);
  if (contracts.includes('breaking')) report('changed');
  else if (contracts.some((contract) => contract !== 'none')) report('extended');
}

function isOpaque({ name, itemSchema }: MediaType): boolean {
  const kind = mediaKind(name);
  return itemSchema === undefined && (kind === 'text' || kind === 'bytes');
}
