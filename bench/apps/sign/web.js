export const apiKey = 'key';
const apiSecret = 'secret';

const encoder = new TextEncoder();
let key;

/** In hexadecimal digits; the key is imported once. */
export async function hmacSha256(text) {
  key ??= crypto.subtle.importKey('raw', encoder.encode(apiSecret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(text)));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
