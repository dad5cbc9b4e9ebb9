import { placeInSchema } from '../../model/schema-place.js';
import { code, valueText } from '../words.js';
import type { Shape } from './alternative.js';
import { reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

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
  if (one?.propertyName !== other?.propertyName) {
    const [from, to] = [one, other].map((each) => (each === undefined ? 'nothing' : code(each.propertyName)));
    report(`${direction}/discriminator-changed`, { subject, from: from ?? '', to: to ?? '' }, at);
    return;
  }
  const before = new Map(Object.entries(one?.mapping ?? {}));
  const after = new Map(Object.entries(other?.mapping ?? {}));
  for (const value of before.keys()) {
    // A value that leads elsewhere, or nowhere; one that is new comes with a variant.
    if (after.get(value) === before.get(value)) continue;
    report(`${direction}/discriminator-value-changed`, { subject, value: valueText(value) }, at);
  }
}
