import { generateKeyPairSync } from 'node:crypto';
import { nodesOf } from '../../signing/expression.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';

type KeyKind = 'rsa' | 'P-256' | 'P-384' | 'P-521' | 'ed25519';

const kinds: Readonly<Record<string, KeyKind>> = {
  rsa_sha1: 'rsa',
  rsa_sha256: 'rsa',
  rsa_sha512: 'rsa',
  rsa_pss_sha256: 'rsa',
  rsa_pss_sha512: 'rsa',
  es256: 'P-256',
  es256_der: 'P-256',
  jwt_es256: 'P-256',
  es384: 'P-384',
  es512: 'P-521',
  ed25519: 'ed25519',
};

const made = new Map<KeyKind, string>();

/** A private key for each credential that has to be one, the same in both sides of a review. PEM, PKCS #8. */
export function testKeys(scheme: SigningScheme): ReadonlyMap<string, string> {
  const needed = scheme.credentials.filter(({ format }) => format === 'pem');
  if (needed.length === 0) return new Map();
  const functions = scheme.steps.flatMap((step) =>
    step.kind === 'value'
      ? nodesOf(step.value.expression).flatMap((node) => (node.kind === 'call' ? [node.function] : []))
      : [],
  );
  const kind = functions.flatMap((name) => kinds[name] ?? [])[0] ?? 'ed25519';
  return new Map(needed.map(({ name }) => [name, keyOf(kind)]));
}

function keyOf(kind: KeyKind): string {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const { privateKey } = pairOf(kind);
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  made.set(kind, key);
  return key;
}

function pairOf(kind: KeyKind) {
  switch (kind) {
    case 'rsa':
      return generateKeyPairSync('rsa', { modulusLength: 2048 });
    case 'P-256':
    case 'P-384':
    case 'P-521':
      return generateKeyPairSync('ec', { namedCurve: kind });
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    default:
      return kind satisfies never;
  }
}
