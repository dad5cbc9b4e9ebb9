import type { Credential, SigningScheme } from '../../signing/signing-scheme.js';

/** What has become of the credentials of a signing scheme. */
export interface PairedCredentials {
  readonly paired: readonly (readonly [base: Credential, head: Credential])[];
  readonly removed: readonly Credential[];
  readonly added: readonly Credential[];
}

/** By name; what is left over is renamed where it is of the same kind, in declared order. */
export function pairCredentials(base: SigningScheme, head: SigningScheme): PairedCredentials {
  const names = new Set(base.credentials.map(({ name }) => name));
  const after = new Map(head.credentials.map((credential) => [credential.name, credential]));
  let added = head.credentials.filter(({ name }) => !names.has(name));
  const paired = base.credentials.flatMap((one): [Credential, Credential][] => {
    const other = after.get(one.name) ?? added.find((fresh) => kindOf(fresh) === kindOf(one));
    added = added.filter((fresh) => fresh !== other);
    return other === undefined ? [] : [[one, other]];
  });
  const known = new Set(paired.map(([one]) => one));
  return { paired, removed: base.credentials.filter((credential) => !known.has(credential)), added };
}

function kindOf({ secret, sent, format }: Credential): string {
  return JSON.stringify([secret, sent, format]);
}

/** Name in the base → name in the head of credentials that have another. */
export function renamedCredentials(base: SigningScheme, head: SigningScheme): ReadonlyMap<string, string> {
  const names = pairCredentials(base, head).paired.map(([one, other]) => [one.name, other.name] as const);
  return new Map(names.filter(([from, to]) => from !== to));
}
