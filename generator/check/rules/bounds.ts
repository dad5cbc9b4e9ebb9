import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecMap, SpecScalar } from '../../read/spec-document.js';
import { member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** What must not be above the other, and what neither would fit. */
const pairs = [
  ['minLength', 'maxLength', 'text'],
  ['minItems', 'maxItems', 'list'],
  ['minContains', 'maxContains', 'list'],
  ['minProperties', 'maxProperties', 'object'],
] as const;

/** A lower bound is not above the upper one, and a step is above zero (JSON Schema validation, section 6.2.1). */
export const boundsLeaveRoom: Rule = function* ({ holders }) {
  for (const [least, most, kind] of pairs) {
    for (const map of holders(most)) yield* emptyRange(boundOf(map, least), boundOf(map, most), kind);
  }
  for (const map of new Set([...holders('maximum'), ...holders('exclusiveMaximum')])) {
    yield* emptyRange(tighter(map, 'minimum', 1), tighter(map, 'maximum', -1), 'number');
  }
  for (const map of holders('multipleOf')) {
    const step = boundOf(map, 'multipleOf');
    if (step !== undefined && step.value <= 0) yield diagnostic('openapi/multiple-of', step.node.location, {});
  }
};

interface Bound {
  readonly keyword: string;
  readonly node: SpecScalar;
  readonly value: number;
  /** The bound itself is no value. */
  readonly isExclusive: boolean;
}

function* emptyRange(least: Bound | undefined, most: Bound | undefined, kind: string): Iterable<Diagnostic> {
  if (least === undefined || most === undefined || least.value < most.value) return;
  if (least.value === most.value && !least.isExclusive && !most.isExclusive) return;
  const [from, to] = [least, most].map(({ keyword, node }) => `\`${keyword}: ${node.text}\``);
  const related = [{ location: least.node.location, message: 'the lower bound' }];
  const facts = { from: from ?? '', to: to ?? '', kind };
  yield diagnostic('openapi/empty-range', most.node.location, facts, { related });
}

function boundOf(map: SpecMap, keyword: string, isExclusive = false): Bound | undefined {
  const node = member(map, keyword);
  if (node?.kind !== 'scalar' || typeof node.value !== 'number') return undefined;
  return { keyword, node, value: node.value, isExclusive };
}

/** Of an inclusive and an exclusive bound, the one that leaves less; in OpenAPI 3.0 the exclusive one is a boolean. */
function tighter(map: SpecMap, keyword: 'minimum' | 'maximum', sign: 1 | -1): Bound | undefined {
  const exclusive = keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const flag = member(map, exclusive);
  const bound = boundOf(map, keyword, flag?.kind === 'scalar' && flag.value === true);
  const other = boundOf(map, exclusive, true);
  if (bound === undefined || other === undefined) return bound ?? other;
  return sign * other.value >= sign * bound.value ? other : bound;
}
