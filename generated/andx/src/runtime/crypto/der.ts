/** AlgorithmIdentifier of id-Ed25519 (RFC 8410, section 3). */
export const ed25519: readonly number[] = [0x30, 5, 6, 3, 0x2b, 0x65, 0x70];
/** AlgorithmIdentifier of id-ecPublicKey with P-256 (RFC 5480, section 2.1.1); below also P-384 and P-521. */
export const p256: readonly number[] = [
  0x30, 0x13, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7,
];
const curves: Readonly<Record<number, readonly number[]>> = {
  32: p256,
  48: [0x30, 0x10, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 5, 0x2b, 0x81, 4, 0, 0x22],
  66: [0x30, 0x10, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 5, 0x2b, 0x81, 4, 0, 0x23],
};
/** AlgorithmIdentifier of rsaEncryption (RFC 8017, appendix A.1). */
export const rsa: readonly number[] = [0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1, 5, 0];

/** Tag, length and content (X.690, section 8.1). */
export function tagged(tag: number, content: readonly number[]): number[] {
  const size = content.length;
  if (size < 0x80) return [tag, size, ...content];
  const bytes = size < 0x100 ? [size] : [size >> 8, size & 0xff];
  return [tag, 0x80 | bytes.length, ...bytes, ...content];
}

/** AlgorithmIdentifier of an ECPrivateKey (RFC 5915): the curve whose private keys have as many bytes. */
export function curveOf(key: readonly number[]): readonly number[] {
  const [, length = 0] = key;
  // The sequence's length may take more bytes; a version of three stands between it and the private key.
  const start = length < 0x80 ? 2 : 2 + (length & 0x7f);
  return curves[key[start + 4] ?? 0] ?? p256;
}

/** The block of a PEM text (RFC 7468), and its label; nothing where there is none. */
export function pemBlock(text: string, labels: string): { readonly label: string; readonly der: number[] } | undefined {
  const block = new RegExp(`-----BEGIN (${labels})-----([A-Za-z0-9+/=\\s]+)-----END \\1-----`).exec(text);
  const [, label = '', base64 = ''] = block ?? [];
  if (block === null) return undefined;
  return { label, der: Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0)) };
}
