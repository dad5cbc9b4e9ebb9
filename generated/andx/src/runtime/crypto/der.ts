/** AlgorithmIdentifier of id-Ed25519 (RFC 8410, section 3). */
export const ed25519: readonly number[] = [0x30, 5, 6, 3, 0x2b, 0x65, 0x70];
/** AlgorithmIdentifier of id-ecPublicKey with P-256 (RFC 5480, section 2.1.1). */
export const p256: readonly number[] = [
  0x30, 0x13, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7,
];
/** AlgorithmIdentifier of rsaEncryption (RFC 8017, appendix A.1). */
export const rsa: readonly number[] = [0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1, 5, 0];

/** Tag, length and content (X.690, section 8.1). */
export function tagged(tag: number, content: readonly number[]): number[] {
  const size = content.length;
  if (size < 0x80) return [tag, size, ...content];
  const bytes = size < 0x100 ? [size] : [size >> 8, size & 0xff];
  return [tag, 0x80 | bytes.length, ...bytes, ...content];
}

/** The block of a PEM text (RFC 7468), and its label; nothing where there is none. */
export function pemBlock(text: string, labels: string): { readonly label: string; readonly der: number[] } | undefined {
  const block = new RegExp(`-----BEGIN (${labels})-----([A-Za-z0-9+/=\\s]+)-----END \\1-----`).exec(text);
  const [, label = '', base64 = ''] = block ?? [];
  if (block === null) return undefined;
  return { label, der: Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0)) };
}
