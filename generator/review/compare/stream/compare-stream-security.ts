import type { SecurityRequirement } from '../../../model/required-scheme.js';
import type { PlannedConnection } from '../../../plan/package-plan.js';
import { bare, code } from '../../words.js';
import { renamedSchemes } from '../pair-schemes.js';
import type { StreamPair } from './stream-pair.js';

/** Compares which credentials a connection takes. */
export function compareStreamSecurity(pair: StreamPair): void {
  const { base, head, comparison, report, at } = pair;
  const was = alternativesOf(base, renamedSchemes(comparison));
  const is = alternativesOf(head, new Map());
  const places = at('security');
  const alternative = [...is.keys()].join(' or ');
  if (base.access !== head.access) {
    if (head.access === 'required') report('stream/credentials-required', { alternative }, places);
    else if (head.access === 'public') report('stream/credentials-dropped', {}, places);
    else if (base.access === 'public') report('stream/credentials-added', { alternative }, places);
    else report('stream/credentials-optional', {}, places);
  }
  if (base.access !== 'public' && head.access !== 'public') compareAlternatives(pair, was, is);
}

type Alternatives = ReadonlyMap<string, SecurityRequirement>;

/** By the names that the schemes have in the head; the anonymous one is none. */
function alternativesOf({ stream }: PlannedConnection, renamed: ReadonlyMap<string, string>): Alternatives {
  const named = stream.security.filter(({ schemes }) => schemes.length > 0);
  return new Map(
    named.map(({ location, schemes }) => {
      const current = schemes.map(({ scheme, roles }) => ({ scheme: renamed.get(scheme) ?? scheme, roles }));
      const names = current.map(({ scheme }) => code(scheme)).sort();
      return [names.join(' with '), { location, schemes: current }];
    }),
  );
}

function compareAlternatives({ report, at }: StreamPair, was: Alternatives, is: Alternatives): void {
  const places = at('security');
  for (const [alternative, { location }] of was) {
    if (!is.has(alternative)) report('stream/alternative-removed', { alternative }, { ...places, base: location });
  }
  for (const [alternative, { location }] of is) {
    if (!was.has(alternative)) report('stream/alternative-added', { alternative }, { ...places, head: location });
  }
  const before = [...was.keys()].filter((key) => is.has(key));
  const after = [...is.keys()].filter((key) => was.has(key));
  const index = before.findIndex((alternative, place) => after[place] !== alternative);
  if (index >= 0) report('stream/order-changed', { from: before[index] ?? '', to: after[index] ?? '' }, places);
  for (const [key, one] of was) {
    const other = is.get(key);
    if (other === undefined) continue;
    for (const { scheme, roles } of other.schemes) {
      const known = one.schemes.find((required) => required.scheme === scheme)?.roles ?? [];
      const facts = (role: string) => ({ scheme: bare(scheme), role: bare(role) });
      const at = { base: one.location, head: other.location };
      for (const role of roles) if (!known.includes(role)) report('stream/role-added', facts(role), at);
      for (const role of known) if (!roles.includes(role)) report('stream/role-removed', facts(role), at);
    }
  }
}
