import type { Placement, SigningScheme } from '../../signing/signing-scheme.js';
import { bare } from '../words.js';
import { renamedCredentials } from './pair-credentials.js';

/** What is placed by a signing scheme, by {@link placementKey}. */
export function placementsOf({ steps }: SigningScheme): ReadonlyMap<string, Placement> {
  const found = steps.flatMap((step) => (step.kind === 'placement' ? [step.placement] : []));
  return new Map(found.map((placement) => [placementKey(placement), placement]));
}

/** Header fields are the same in any case (RFC 9110, section 5.1). */
export function placementKey({ in: place, name }: Placement): string {
  return `${place} ${place === 'headers' ? name.toLowerCase() : name}`;
}

/** What is sent, with credentials that have another name now under that one. */
export function templateText({ template }: Placement, renamed: ReadonlyMap<string, string>): string {
  return bare(
    template.map((part) => (part.kind === 'text' ? part.text : `{${renamed.get(part.name) ?? part.name}}`)).join(''),
  );
}

/** The same, sent in another place. */
export interface MovedPlacement {
  readonly from: Placement;
  readonly to: Placement;
}

/** Placements of which the place is gone, and the only ones that send the same in a place that is new. */
export function movedPlacements(base: SigningScheme, head: SigningScheme): readonly MovedPlacement[] {
  const [before, after] = [placementsOf(base), placementsOf(head)];
  const renamed = renamedCredentials(base, head);
  const gone = [...before].flatMap(([key, placement]) => (after.has(key) ? [] : [placement]));
  const fresh = [...after].flatMap(([key, placement]) => (before.has(key) ? [] : [placement]));
  return gone.flatMap((from): MovedPlacement[] => {
    const text = templateText(from, renamed);
    const same = gone.filter((other) => templateText(other, renamed) === text);
    const [to, ...others] = fresh.filter((other) => templateText(other, new Map()) === text);
    return to === undefined || same.length + others.length > 1 ? [] : [{ from, to }];
  });
}
