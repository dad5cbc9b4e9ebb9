import { diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/suggest.js';
import type { SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import { durationMilliseconds } from './duration.js';
import type { Report } from './finding.js';
import type { Expression } from './expression.js';
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
  const problem = whyNot(value, parts, clock === undefined ? 'expires' : 'clock');
  if (problem !== undefined) {
    const known = parts.values.map(({ name }) => name);
    const help = known.includes(value) ? undefined : didYouMean(value, known);
    report(diagnostic('signing/verify', place.location, { name: value, problem }, { help }));
    return undefined;
  }
  if (clock === undefined) return { kind: 'expires', value };
  const withinMilliseconds = durationMilliseconds(textOf(member(node, 'within')));
  if (withinMilliseconds === undefined) return undefined;
  return { kind: 'clock', value: clock, withinMilliseconds, isNonce: isNonceClock(clock, valuesOf(parts)) };
}

function valuesOf({ values }: Parts): Values {
  return new Map(values.map(({ name, expression }) => [name, expression]));
}

/** `nonce_ms()`, be it under another name or as text. Arithmetic on it is not undone. */
function isNonceClock(name: string, values: Values): boolean {
  let expression: Expression | undefined = values.get(name);
  while (expression?.kind === 'value' || expression?.kind === 'toString') {
    expression = expression.kind === 'value' ? values.get(expression.name) : expression.operand;
  }
  return expression?.kind === 'call' && expression.function === 'nonce_ms';
}

function whyNot(name: string, parts: Parts, asked: 'clock' | 'expires'): string | undefined {
  const byName = valuesOf(parts);
  const expression = byName.get(name);
  if (expression === undefined) return 'it is no value';
  // A number used once says when, not until when.
  const isClock =
    invertible(expression, byName).kinds.includes('clock') || (asked === 'clock' && isNonceClock(name, byName));
  if (!isClock) return 'it is not made of one clock function';
  const sent = parts.placements.flatMap(valuesPlaced);
  const isSent = sent.some((value) => value === name || readableIn(value, byName).includes(name));
  return isSent ? undefined : 'no template sends it as it is';
}

function readableIn(name: string, values: Values): readonly string[] {
  const expression = values.get(name);
  return expression === undefined ? [] : invertible(expression, values).names;
}
