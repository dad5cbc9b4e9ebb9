import type { SecurityScheme } from '../../model/api-model.js';
import type { PlannedScheme } from '../../plan/package-plan.js';
import { bare } from '../words.js';
import type { Comparison } from './context.js';

/** What has become of the security schemes. */
export interface PairedSchemes {
  /** Of one name, or the same under another. */
  readonly paired: readonly (readonly [base: PlannedScheme, head: PlannedScheme])[];
  readonly removed: readonly PlannedScheme[];
  readonly added: readonly PlannedScheme[];
}

type Sides = Pick<Comparison, 'base' | 'head'>;

/** Pairs schemes by name; what is left over is renamed where it declares the same. */
export function pairSchemes({ base, head }: Sides): PairedSchemes {
  const after = new Map(head.schemes.map((planned) => [planned.scheme.name, planned]));
  const before = new Set(base.schemes.map(({ scheme }) => scheme.name));
  const free = new Map(
    head.schemes.filter(({ scheme }) => !before.has(scheme.name)).map((planned) => [saidOf(planned), planned]),
  );
  const paired = base.schemes.flatMap((one): [PlannedScheme, PlannedScheme][] => {
    const same = after.get(one.scheme.name);
    if (same !== undefined) return [[one, same]];
    const other = free.get(saidOf(one));
    free.delete(saidOf(one));
    return other === undefined ? [] : [[one, other]];
  });
  const known = new Set(paired.flat());
  return {
    paired,
    removed: base.schemes.filter((planned) => !known.has(planned)),
    added: head.schemes.filter((planned) => !known.has(planned)),
  };
}

/** Name in the base → name in the head of schemes that have another. */
export function renamedSchemes(sides: Sides): ReadonlyMap<string, string> {
  const { paired } = pairSchemes(sides);
  const names = paired.map(([one, other]) => [one.scheme.name, other.scheme.name] as const);
  return new Map(names.filter(([from, to]) => from !== to));
}

/** All but the name. */
function saidOf({ scheme, signing }: PlannedScheme): string {
  const values = signing?.steps.map((step) =>
    step.kind === 'value' ? [step.value.name, step.value.source] : [step.placement.in, step.placement.name],
  );
  return JSON.stringify([kindText(scheme), keyPlace(scheme), signing?.credentials.map(({ name }) => name), values]);
}

/** What a consumer passes. */
export function kindText(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'apiKey':
      return 'an API key';
    case 'http':
      return scheme.scheme.toLowerCase() === 'basic' ? 'a user name and password' : 'a token';
    case 'oauth2':
    case 'openIdConnect':
      return 'a token';
    case 'mutualTLS':
      return 'a client certificate';
    default:
      return scheme satisfies never;
  }
}

/** Where an API key is sent, in a sentence. */
export function keyPlace(scheme: SecurityScheme): string | undefined {
  return scheme.kind === 'apiKey' ? `${scheme.in} \`${bare(scheme.parameterName)}\`` : undefined;
}
