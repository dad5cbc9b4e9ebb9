import { diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/suggest.js';
import type { SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import { durationMilliseconds } from './duration.js';
import type { Report } from './finding.js';
import { invertible } from './invertible.js';
import { valuesPlaced } from './reach.js';
import type { Placement, Verification } from './signing-scheme.js';
import type { Values } from './text-parts.js';
import type { TypedValue } from './type-values.js';

interface Parts {
  readonly values: readonly TypedValue[];
  readonly placements: readonly Placement[];
}

/** `verify`: the value that the clock is read back from. */
export function readVerify(node: SpecNode | undefined, parts: Parts, report: Report): Verification | undefined {
  const clock = textOf(member(node, 'clock'));
  const expires = textOf(member(node, 'expires'));
  const value = clock ?? expires;
  const place = member(node, clock === undefined ? 'expires' : 'clock');
  if (value === undefined || place === undefined) return undefined;
  const problem = whyNot(value, parts);
  if (problem !== undefined) {
    const known = parts.values.map(({ name }) => name);
    const help = known.includes(value) ? undefined : didYouMean(value, known);
    report(diagnostic('signing/verify', place.location, { name: value, problem }, { help }));
    return undefined;
  }
  if (clock === undefined) return { kind: 'expires', value };
  const withinMilliseconds = durationMilliseconds(textOf(member(node, 'within')));
  return withinMilliseconds === undefined ? undefined : { kind: 'clock', value: clock, withinMilliseconds };
}

function whyNot(name: string, { values, placements }: Parts): string | undefined {
  const byName = new Map(values.map((value) => [value.name, value.expression]));
  const expression = byName.get(name);
  if (expression === undefined) return 'it is no value';
  if (!invertible(expression, byName).kinds.includes('clock')) return 'it is not made of one clock function';
  const sent = placements.flatMap(valuesPlaced);
  const isSent = sent.some((value) => value === name || readableIn(value, byName).includes(name));
  return isSent ? undefined : 'no template sends it as it is';
}

function readableIn(name: string, values: Values): readonly string[] {
  const expression = values.get(name);
  return expression === undefined ? [] : invertible(expression, values).names;
}
