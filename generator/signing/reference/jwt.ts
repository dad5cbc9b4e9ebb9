import type { Data } from './bytes.js';
import { hmacBytes, signatureBytes } from './crypto.js';
import { jsonText } from './json.js';
import { OrderedPairs } from './ordered-pairs.js';

const encode = (data: Data): string => Buffer.from(data).toString('base64url');

/** RFC 7515, section 7.1: the compact serialisation, with the header `{"alg":…,"typ":"JWT"}`. */
export function jwtText(algorithm: 'HS256' | 'ES256', claims: OrderedPairs, key: Data): string {
  const header = jsonText(
    new OrderedPairs([
      ['alg', algorithm],
      ['typ', 'JWT'],
    ]),
  );
  const text = `${encode(header)}.${encode(jsonText(claims))}`;
  const signature = algorithm === 'HS256' ? hmacBytes('sha256', key, text) : signatureBytes('es256', key, text);
  return `${text}.${encode(signature)}`;
}
