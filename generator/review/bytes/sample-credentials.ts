import type { CredentialFormat, SigningScheme } from '../../signing/signing-scheme.js';
import { pairCredentials } from '../compare/pair-credentials.js';
import { testKeys } from './test-keys.js';

/** What one consumer would pass on both sides. */
export interface SampleCredentials {
  readonly base: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
}

/** The same credentials for two declarations of a scheme, under the names that each has for them. */
export function sampleCredentials(base: SigningScheme, head: SigningScheme): SampleCredentials {
  const { paired, removed, added } = pairCredentials(base, head);
  const before = new Map([...removed.map((one) => [one.name, textOf(one, one.name)] as const)]);
  const after = new Map([...added.map((one) => [one.name, textOf(one, one.name)] as const)]);
  for (const [one, other] of paired) {
    // Text may be of any format.
    before.set(one.name, textOf({ format: one.format ?? other.format }, one.name));
    after.set(other.name, textOf({ format: other.format ?? one.format }, one.name));
  }
  return { base: withKeys(base, before), head: withKeys(head, after) };
}

function textOf({ format }: { readonly format?: CredentialFormat | undefined }, name: string): string {
  switch (format) {
    case 'base64':
      return Buffer.from(name).toString('base64');
    case 'hex':
      return Buffer.from(name).toString('hex');
    case 'base58':
      return name.replace(/[^1-9A-HJ-NP-Za-km-z]/g, 'x');
    case 'pem':
    case undefined:
      return name;
  }
}

/** With private keys where they are needed, and a choice for each parameter that has to be chosen. */
function withKeys(scheme: SigningScheme, credentials: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const choices = scheme.parameters.flatMap(({ name, default: initial, const: constant, enum: values, isInt }) =>
    initial === undefined && constant === undefined ? [[name, values?.[0] ?? (isInt ? '1' : name)] as const] : [],
  );
  return new Map([...credentials, ...choices, ...testKeys(scheme)]);
}
