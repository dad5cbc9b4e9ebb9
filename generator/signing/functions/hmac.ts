import { hmacBytes } from '../reference/crypto.js';
import { data } from './arguments.js';
import { primitive } from './emitters.js';
import { ofKeyAndData } from './overloads.js';
import type { SigningFunction } from './signing-function.js';

const rfc4231 = 'RFC 4231, section 4.3 (test case 2)';
const rfc2202 = 'RFC 2202, section 2 and 3 (test case 2)';
const jefe = "'Jefe', 'what do ya want for nothing?'";

/** Keyed hashes (RFC 2104). Bytes out, always: their text form is `hex(…)` or `base64(…)`. */
export const hmacFunctions: readonly SigningFunction[] = [
  hmac('hmac_sha1', 'sha1', 'hmacSha1', 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79', rfc2202),
  hmac(
    'hmac_sha256',
    'sha256',
    'hmacSha256',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    rfc4231,
  ),
  hmac(
    'hmac_sha384',
    'sha384',
    'hmacSha384',
    'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
    rfc4231,
  ),
  hmac(
    'hmac_sha512',
    'sha512',
    'hmacSha512',
    '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
    rfc4231,
  ),
  hmac('hmac_md5', 'md5', 'hmacMd5', '750c783e6ab0b503eaa86e310a5db738', rfc2202),
];

// Five entries that differ in the hash alone: the positions are name, hash, export, answer, source.
function hmac(name: string, hash: string, exported: string, answer: string, source: string): SigningFunction {
  return {
    name,
    doc: `HMAC of a key and a text, each text or bytes. ${name === 'hmac_md5' ? 'For old APIs only.' : ''}`.trim(),
    overloads: ofKeyAndData('bytes'),
    primitive: true,
    lineBreaks: 'never',
    reference: (_context, key, message) => hmacBytes(hash, data(key), data(message)),
    emit: primitive(exported),
    vectors: [
      { expression: `${name}(${jefe})`, result: answer, source },
      { expression: `${name}(bytes('Jefe'), bytes('what do ya want for nothing?'))`, result: answer, source },
    ],
  };
}
