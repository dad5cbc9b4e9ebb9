import { withFields } from './place-headers.js';
import type { Pair } from './signer.js';

// RFC 6265, section 4.1.1: cookie-octet.
const cookieOctets = /^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]*$/;

/** Header fields with more cookies in `Cookie`. */
export function placeCookies(fields: readonly Pair[], cookies: Readonly<Record<string, string>>): readonly Pair[] {
  const added = Object.entries(cookies);
  if (added.length === 0) return fields;
  const wrong = added.find(([, value]) => !cookieOctets.test(value));
  if (wrong !== undefined) throw new TypeError(`the cookie \`${wrong[0]}\` has a character that a cookie cannot have`);
  const present = fields.filter(([name]) => name.toLowerCase() === 'cookie').map(([, value]) => value);
  return withFields(fields, { Cookie: [...present, ...added.map(([name, value]) => `${name}=${value}`)].join('; ') });
}
