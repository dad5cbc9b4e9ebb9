import type { MediaType } from '../../model/api-model.js';
import { mediaKind } from '../../plan/media-kind.js';
import { compareApart } from '../schema/compare-apart.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import type { SchemaComparison, SchemaPair } from '../schema/schema-comparison.js';
import { xmlText } from '../schema/xml-text.js';

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
  const isRespelled = media.every(isXml) && xmlOf(comparison, schemas, 'base') !== xmlOf(comparison, schemas, 'head');
  if (isRespelled) report('changed');
  if (!media.every(isOpaque) || JSON.stringify([schemas.base, schemas.head]).includes('"$ref"')) {
    compareSchemas(comparison, schemas);
    return;
  }
  const contracts = compareApart(comparison, schemas).map(({ rule }) => rule.contract);
  if (isRespelled) return;
  if (contracts.includes('breaking')) report('changed');
  else if (contracts.some((contract) => contract !== 'none')) report('extended');
}

function isXml({ name }: MediaType): boolean {
  return /^(?:application|text)\/(?:.*\+)?xml(?:;|$)/.test(name);
}

/** Of XML, what `xml` says is the names that are on the wire. */
function xmlOf({ schemas }: SchemaComparison, pair: SchemaPair, side: 'base' | 'head'): string {
  return xmlText(pair[side], schemas[side]);
}

function isOpaque({ name, itemSchema }: MediaType): boolean {
  const kind = mediaKind(name);
  return itemSchema === undefined && (kind === 'text' || kind === 'bytes');
}
