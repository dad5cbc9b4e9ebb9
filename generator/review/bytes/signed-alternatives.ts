import type { PlannedDescriptor, PlannedScheme } from '../../plan/package-plan.js';
import { declarationOf } from '../../explain/plain-scheme.js';
import type { Comparison } from '../compare/context.js';
import { pairSchemes } from '../compare/pair-schemes.js';
import { sampleCredentials } from './sample-credentials.js';
import type { FixedScheme } from './signed-parts.js';

/** One alternative of an operation on both sides, each scheme with the same credentials. */
export interface SignedAlternative {
  readonly base: readonly FixedScheme[];
  readonly head: readonly FixedScheme[];
}

/** The alternatives that are there on both sides, and sign on both. */
export function signedAlternatives(
  comparison: Comparison,
  before: Pick<PlannedDescriptor, 'schemes'>,
  after: Pick<PlannedDescriptor, 'schemes'>,
): readonly SignedAlternative[] {
  const { paired } = pairSchemes(comparison);
  const nextOf = new Map(paired);
  const samples = new Map(paired.map(([one, other]) => [one, fixed(one, other)]));
  const heads = new Map(after.schemes.map((alternative) => [keyOf(alternative), alternative]));
  return before.schemes.flatMap((alternative): SignedAlternative[] => {
    const known = alternative.flatMap((planned) => nextOf.get(planned) ?? []);
    const other = known.length === alternative.length ? heads.get(keyOf(known)) : undefined;
    if (other === undefined || ![alternative, other].every(signs)) return [];
    const pairs = alternative.flatMap((planned) => samples.get(planned) ?? []);
    const byHead = new Map(pairs.map(({ head }) => [head.planned, head]));
    return [{ base: pairs.map(({ base }) => base), head: other.flatMap((planned) => byHead.get(planned) ?? []) }];
  });
}

function signs(alternative: readonly PlannedScheme[]): boolean {
  return alternative.some(({ signing }) => signing !== undefined);
}

function keyOf(alternative: readonly PlannedScheme[]): string {
  return JSON.stringify(alternative.map(({ scheme }) => scheme.name).sort());
}

function fixed(one: PlannedScheme, other: PlannedScheme): { readonly base: FixedScheme; readonly head: FixedScheme } {
  const { base, head } = sampleCredentials(declarationOf(one), declarationOf(other));
  return { base: { planned: one, credentials: base }, head: { planned: other, credentials: head } };
}
