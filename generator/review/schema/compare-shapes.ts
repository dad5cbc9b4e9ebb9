import { placeInSchema } from '../../model/schema-place.js';
import { code } from '../words.js';
import type { Alternative, Shape } from './alternative.js';
import { compareAlternatives } from './compare-alternatives.js';
import { compareDiscriminators } from './compare-discriminators.js';
import { compareVariantNames } from './compare-type-names.js';
import { meaningText } from './meaning-text.js';
import { pairAlternatives } from './pair-alternatives.js';
import { reportUnpaired } from './report-unpaired.js';
import { reportOf, type SchemaPair, type ShapeComparison } from './schema-comparison.js';

interface Shapes {
  readonly base: Shape;
  readonly head: Shape;
}

/** Compares what two schemas allow. */
export function compareShapes(context: ShapeComparison, pair: SchemaPair, shapes: Shapes): void {
  const { comparison } = context;
  if (shapes.base.isCut || shapes.head.isCut) reportCut(context, pair);
  const base = shapes.base.alternatives.filter(isNotNull);
  const head = shapes.head.alternatives.filter(isNotNull);
  const found = pairAlternatives(base, head);
  const nulls = [shapes.base, shapes.head].map(({ alternatives }) => alternatives.find(isNull));
  const isAnything = [...base, ...head].some(({ kind }) => kind === 'any');
  // Something that may be anything may be null as well; null alone is a type of its own.
  if (!isAnything && base.length > 0 && head.length > 0) compareNull(context, pair, [nulls[0], nulls[1]]);
  reportUnpaired(comparison, pair, found, shapes);
  for (const [one, other] of found.paired) {
    if (base.length > 1 || head.length > 1) compareVariantNames(comparison, pair, { base: one, head: other });
    compareAlternatives(context, pair, { base: one, head: other });
  }
  compareDiscriminators(comparison, pair, shapes);
}

function compareNull(
  { comparison }: ShapeComparison,
  pair: SchemaPair,
  [was, is]: readonly [Alternative | undefined, Alternative | undefined],
): void {
  const report = reportOf(comparison, pair);
  const { subject, direction, places } = pair;
  if (is !== undefined && was === undefined) {
    const at = { ...places, head: placeInSchema(is.at, 'type') ?? places.head };
    report(`${direction}/became-nullable`, { subject }, at);
  }
  if (was !== undefined && is === undefined) {
    const at = { ...places, base: placeInSchema(was.at, 'type') ?? places.base };
    report(`${direction}/became-not-nullable`, { subject }, at);
  }
}

/** What is beyond the limit has not been looked at, and may differ. */
function reportCut({ comparison }: ShapeComparison, pair: SchemaPair): void {
  if (meaningText(pair.base) === meaningText(pair.head)) return;
  const { subject, direction, places } = pair;
  reportOf(comparison, pair)(`${direction}/keyword-changed`, { subject, value: code('oneOf') }, places);
}

function isNull({ kind }: Alternative): boolean {
  return kind === 'null';
}

function isNotNull(alternative: Alternative): boolean {
  return !isNull(alternative);
}
