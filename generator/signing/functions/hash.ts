import { crc32Of, hashBytes } from '../reference/crypto.js';
import { data } from './arguments.js';
import { calls, primitive } from './emitters.js';
import { ofData } from './overloads.js';
import type { SigningFunction } from './signing-function.js';

const nist = 'NIST, Examples with Intermediate Values: the message "abc"';

/** Hashes. Bytes out, always. */
export const hashFunctions: readonly SigningFunction[] = [
  hash('sha1', 'a9993e364706816aba3e25717850c26c9cd0d89d', nist),
  hash('sha256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', nist),
  hash(
    'sha384',
    'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
    nist,
  ),
  hash(
    'sha512',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    nist,
  ),
  hash('md5', '900150983cd24fb0d6963f7d28e17f72', 'RFC 1321, appendix A.5'),
  {
    name: 'crc32',
    doc: 'The CRC-32 of text or bytes, as zip and Ethernet have it. A check sum, no hash: it protects nothing by itself.',
    overloads: ofData('int'),
    lineBreaks: 'never',
    range: [0, 2 ** 32 - 1],
    reference: (_context, message) => crc32Of(data(message)),
    emit: calls('crc32', 'crc32'),
    vectors: [
      {
        expression: "crc32('123456789')",
        result: '3421780262',
        source: 'ITU-T V.42; CRC RevEng, the check of CRC-32/ISO-HDLC',
      },
      { expression: "crc32(b'')", result: '0', source: 'CRC RevEng, CRC-32/ISO-HDLC' },
    ],
  },
];

function hash(name: string, ofAbc: string, source: string): SigningFunction {
  return {
    name,
    doc: `The hash of text or bytes. ${name === 'md5' ? 'For old APIs only.' : ''}`.trim(),
    overloads: ofData('bytes'),
    primitive: true,
    lineBreaks: 'never',
    reference: (_context, message) => hashBytes(name, data(message)),
    emit: primitive(name),
    vectors: [
      { expression: `${name}('abc')`, result: ofAbc, source },
      { expression: `${name}(b'abc')`, result: ofAbc, source },
    ],
  };
}
