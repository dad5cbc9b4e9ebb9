import { apiKey, hmacSha256 } from 'hmac';

/** What a signed request carries: the signature is over method, path with query, expiry and body. */
export async function signedHeaders(method, target, body) {
  const expires = Math.floor(Date.now() / 1000) + 60;
  const signature = await hmacSha256(method + target + String(expires) + body);
  return { 'api-key': apiKey, 'api-expires': String(expires), 'api-signature': signature };
}
