import { placeInSchema } from '../../model/schema-place.js';
import { schemaNameOf } from '../../model/schema-reference.js';
import { code, valueText } from '../words.js';
import type { Shape } from './alternative.js';
import { meaningText } from './meaning-text.js';
import { pairKey, reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/** Compares by which property the alternatives are told apart, and by which values. */
export function compareDiscriminators(
  comparison: SchemaComparison,
  pair: SchemaPair,
  { base, head }: { readonly base: Shape; readonly head: Shape },
): void {
  const one = base.discriminator;
  const other = head.discriminator;
  if (one === undefined && other === undefined) return;
  const { subject, direction, places } = pair;
  const report = reportOf(comparison, pair);
  const at = {
    base: (one === undefined ? undefined : placeInSchema(one.at, 'discriminator')) ?? places.base,
    head: (other === undefined ? undefined : placeInSchema(other.at, 'discriminator')) ?? places.head,
  };
  if (one === undefined) {
    report(`${direction}/discriminator-added`, { subject, value: code(other?.propertyName ?? '') }, at);
    return;
  }
  if (other === undefined) {
    report(`${direction}/discriminator-removed`, { subject, value: code(one.propertyName) }, at);
    return;
  }
  if (one.propertyName !== other.propertyName) {
    const [from, to] = [code(one.propertyName), code(other.propertyName)];
    report(`${direction}/discriminator-changed`, { subject, from, to }, at);
    return;
  }
  const after = valuesOf(other);
  for (const [value, was] of valuesOf(one)) {
    // A value that leads elsewhere, or nowhere; one that is new comes with a variant.
    const is = after.get(value);
    if (was === is || (is !== undefined && areOne(comparison, pair, [was, is]))) continue;
    // A value that nobody wrote down goes with its variant.
    const isWritten = one.mapping?.[value] !== undefined || is !== undefined;
    if (!isWritten && ![...after.values()].some((ref) => ref === was || areOne(comparison, pair, [was, ref]))) continue;
    report(`${direction}/discriminator-value-changed`, { subject, value: valueText(value) }, at);
  }
}

/** Value → reference. Without a mapping the value is the schema's name (OpenAPI 3.1, Discriminator Object). */
function valuesOf({ mapping = {}, at }: NonNullable<Shape['discriminator']>): ReadonlyMap<string, string> {
  const mapped = new Set(Object.values(mapping));
  const named = [...(at.oneOf ?? []), ...(at.anyOf ?? [])].flatMap((variant): [string, string][] => {
    const ref = typeof variant === 'boolean' ? undefined : variant.$ref;
    const name = ref === undefined ? undefined : schemaNameOf(ref);
    return ref === undefined || name === undefined || mapped.has(ref) ? [] : [[name, ref]];
  });
  return new Map([...named, ...Object.entries(mapping)]);
}

/** Whether a variant has only got another name: then what it has become is compared, or is the same. */
function areOne(
  { pairs, schemas }: SchemaComparison,
  { direction }: SchemaPair,
  [was, is]: readonly [was: string, is: string],
): boolean {
  const [base, head] = [schemaNameOf(was), schemaNameOf(is)];
  if (base === undefined || head === undefined) return false;
  const [one, other] = [schemas.base.get(base), schemas.head.get(head)];
  const areAlike = one !== undefined && other !== undefined && meaningText(one) === meaningText(other);
  return pairs.has(pairKey({ base, head, direction })) || (areAlike && !schemas.head.has(base));
}
