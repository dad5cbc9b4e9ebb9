import type { Placement } from '../../signing/signing-scheme.js';
import { bare, code } from '../words.js';
import { renamedCredentials } from './pair-credentials.js';
import { movedPlacements, placementKey, placementsOf, templateText } from './pair-placements.js';
import type { SigningPair } from './signing-pair.js';

/** Compares where a signing scheme puts what it sends. */
export function comparePlacements({ base, head, scheme, report, places }: SigningPair): void {
  const before = placementsOf(base);
  const after = placementsOf(head);
  const renamed = renamedCredentials(base, head);
  const moved = movedPlacements(base, head);
  for (const { from, to } of moved) {
    const facts = { scheme, what: code(templateText(to, new Map())), from: placeOf(from), to: placeOf(to) };
    report('signing/placement-moved', facts, { base: from.location, head: to.location });
  }
  const told = new Set(moved.flatMap(({ from, to }) => [placementKey(from), placementKey(to)]));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (told.has(key)) continue;
    const one = before.get(key);
    const other = after.get(key);
    const from = one === undefined ? '' : code(templateText(one, renamed));
    const to = other === undefined ? '' : code(templateText(other, new Map()));
    const all = places('send');
    const at = { base: one?.location ?? all.base, head: other?.location ?? all.head };
    if (one !== undefined && other !== undefined && one.name !== other.name)
      report('signing/header-respelled', { scheme, from: bare(one.name), to: bare(other.name) }, at);
    if (from === to) continue;
    report('signing/placement-changed', { scheme, place: placeOf(other ?? one), from, to }, at);
  }
}

function placeOf(placement: Placement | undefined): string {
  return placement === undefined ? '' : `${placeText[placement.in]} ${code(placement.name)}`;
}

const placeText = {
  headers: 'the header',
  query: 'the query parameter',
  cookies: 'the cookie',
  body: 'the field of the body',
  params: 'the parameter',
} as const satisfies Record<Placement['in'], string>;
