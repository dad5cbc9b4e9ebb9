import { schemaDoc } from '../../emit/schema-doc.js';
import { placeInSchema } from '../../model/schema-place.js';
import type { Alternative, AlternativePair } from './alternative.js';
import { reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/** Keywords that say that a text is Base64. */
const keywords: readonly string[] = ['format', 'contentEncoding'];

/**
 * `format: byte` of OpenAPI 3.0 is `contentEncoding: base64` of 3.1, to which it moved without another meaning (3.1,
 * Considerations for File Uploads). Gives the keywords that are settled by that; documentation may tell only one of
 * both.
 */
export function compareBase64(
  comparison: SchemaComparison,
  pair: SchemaPair,
  { base, head }: AlternativePair,
): readonly string[] {
  if (!isBase64(base) || !isBase64(head)) return [];
  const [before, after] = [spelling(base), spelling(head)];
  // The words around it are compared for themselves.
  if (before !== after && docWith(before, head) !== docWith(after, head)) {
    const place = ({ at }: Alternative, keyword: string) => placeInSchema(at, keyword);
    reportOf(comparison, pair)(
      'value/base64-respelled',
      { subject: pair.subject, from: before, to: after },
      { base: place(base, before) ?? pair.places.base, head: place(head, after) ?? pair.places.head },
    );
  }
  return keywords;
}

function isBase64({ kind, keywords: said }: Alternative): boolean {
  const [format, encoding] = keywords.map((keyword) => said.get(keyword));
  if (kind !== 'string' || (encoding !== undefined && encoding !== 'base64')) return false;
  return format === 'byte' || (format === undefined && encoding === 'base64');
}

/** Of both the one that documentation tells. */
function spelling({ keywords: said }: Alternative): 'format' | 'contentEncoding' {
  return said.has('format') ? 'format' : 'contentEncoding';
}

function docWith(keyword: 'format' | 'contentEncoding', { at }: Alternative): string {
  const { format: _format, contentEncoding: _encoding, ...said } = at;
  return schemaDoc(keyword === 'format' ? { ...said, format: 'byte' } : { ...said, contentEncoding: 'base64' });
}
