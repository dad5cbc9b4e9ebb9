import * as web from '../../../templates/runtime/crypto/web.js';

/** PEM. */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

const digests = { sha1: web.sha1, sha256: web.sha256, sha384: web.sha384, sha512: web.sha512, md5: web.md5 };
const hmacs = {
  sha1: web.hmacSha1,
  sha256: web.hmacSha256,
  sha384: web.hmacSha384,
  sha512: web.hmacSha512,
  md5: web.hmacMd5,
};
const signatures = {
  ed25519: web.ed25519,
  rsaSha1: web.rsaSha1,
  rsaSha256: web.rsaSha256,
  rsaSha512: web.rsaSha512,
  rsaPssSha256: web.rsaPssSha256,
  rsaPssSha512: web.rsaPssSha512,
  es256: web.es256,
  es256Der: web.es256Der,
  es384: web.es384,
};

export type SignatureName = keyof typeof signatures;

export interface PrimitivesInput {
  readonly key: string;
  readonly message: string;
  readonly pairs: Readonly<Record<SignatureName, KeyPair>>;
}

/** Everything of Web Crypto that a package may have in it, as hexadecimal text. */
export interface Primitives {
  readonly digests: Readonly<Record<string, string>>;
  readonly hmacs: Readonly<Record<string, string>>;
  /** Where the runtime does not accept its own signature: no text. */
  readonly signatures: Readonly<Record<string, string>>;
}

export async function primitives({ key, message, pairs }: PrimitivesInput): Promise<Primitives> {
  return {
    digests: await inHex(digests, (digest) => digest(message)),
    hmacs: await inHex(hmacs, (hmac) => hmac(key, message)),
    signatures: await inHex(signatures, async (signature, name) => {
      const { privateKey, publicKey } = pairs[name];
      const signed = await signature(privateKey, message);
      const signatures = [new Uint8Array(signed.length), signed];
      return signature(publicKey, message, { received: { signatures, byPrivateKey: false } });
    }),
  };
}

async function inHex<Name extends string, Primitive>(
  all: Readonly<Record<Name, Primitive>>,
  use: (primitive: Primitive, name: Name) => Uint8Array | Promise<Uint8Array>,
): Promise<Record<string, string>> {
  const hex: Record<string, string> = {};
  for (const name of Object.keys(all) as Name[]) {
    const bytes = await use(all[name], name);
    hex[name] = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  return hex;
}
