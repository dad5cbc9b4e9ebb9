import { bytesOf } from '../reference/bytes.js';
import { base58Bytes, base58Of, base64Bytes, hexBytes } from '../reference/encoding.js';
import { bytes, data, text } from './arguments.js';
import { calls, callsPlatform, decodes } from './emitters.js';
import { ofData } from './overloads.js';
import type { SigningFunction } from './signing-function.js';

const rfc4648 = 'RFC 4648, section 10';
const draft58 = 'draft-msporny-base58-03, section 5';

/** Bytes to text and back. */
export const encodingFunctions: readonly SigningFunction[] = [
  {
    name: 'hex',
    doc: 'Lower-case hex digits, two a byte.',
    overloads: [{ parameters: ['bytes'], returns: 'string' }],
    lineBreaks: 'never',
    reference: (_context, value) => Buffer.from(bytes(value)).toString('hex'),
    emit: callsPlatform('hex'),
    vectors: [{ expression: "hex(b'foobar')", result: '666f6f626172', source: rfc4648 }],
  },
  {
    name: 'base64',
    doc: 'Base 64 with padding (RFC 4648, section 4).',
    overloads: ofData('string'),
    lineBreaks: 'never',
    reference: (_context, value) => Buffer.from(bytesOf(data(value))).toString('base64'),
    emit: calls('base64', 'base64'),
    vectors: [
      { expression: "base64('foobar')", result: 'Zm9vYmFy', source: rfc4648 },
      { expression: "base64(b'foob')", result: 'Zm9vYg==', source: rfc4648 },
      { expression: "base64(hex_decode('fbefff'))", result: '++//', source: 'RFC 4648, table 1' },
    ],
  },
  {
    name: 'base64url',
    doc: 'Base 64 for URLs, without padding (RFC 4648, section 5; RFC 7515).',
    overloads: ofData('string'),
    lineBreaks: 'never',
    reference: (_context, value) => Buffer.from(bytesOf(data(value))).toString('base64url'),
    emit: calls('base64', 'base64url'),
    vectors: [{ expression: "base64url(hex_decode('03ecffe0c1'))", result: 'A-z_4ME', source: 'RFC 7515, appendix C' }],
  },
  {
    name: 'base58',
    doc: "Base 58 in Bitcoin's alphabet.",
    overloads: [{ parameters: ['bytes'], returns: 'string' }],
    lineBreaks: 'never',
    reference: (_context, value) => base58Of(bytes(value)),
    emit: calls('base58', 'base58'),
    vectors: [
      { expression: "base58(b'Hello World!')", result: '2NEpo7TZRRrLZSi2U', source: draft58 },
      { expression: "base58(hex_decode('0000287fb4cd'))", result: '11233QC4', source: draft58 },
    ],
  },
  {
    name: 'base64_decode',
    doc: 'What base 64 of either alphabet encodes, padded or not.',
    overloads: [{ parameters: ['string'], returns: 'bytes' }],
    read: 0,
    lineBreaks: 'possible',
    reference: (_context, value) => base64Bytes(text(value)),
    emit: decodes('base64', 'base64Decode'),
    vectors: [
      { expression: "base64_decode('Zm9vYg==')", result: '666f6f62', source: rfc4648 },
      { expression: "base64_decode('A-z_4ME')", result: '03ecffe0c1', source: 'RFC 7515, appendix C' },
    ],
  },
  {
    name: 'base58_decode',
    doc: "What base 58 in Bitcoin's alphabet encodes.",
    overloads: [{ parameters: ['string'], returns: 'bytes' }],
    read: 0,
    lineBreaks: 'possible',
    reference: (_context, value) => base58Bytes(text(value)),
    emit: decodes('base58', 'base58Decode'),
    vectors: [{ expression: "base58_decode('11233QC4')", result: '0000287fb4cd', source: draft58 }],
  },
  {
    name: 'hex_decode',
    doc: 'What hex digits of either case encode.',
    overloads: [{ parameters: ['string'], returns: 'bytes' }],
    read: 0,
    lineBreaks: 'possible',
    reference: (_context, value) => hexBytes(text(value)),
    emit: decodes('hex', 'hexDecode'),
    vectors: [{ expression: "hex_decode('666F6f626172')", result: '666f6f626172', source: rfc4648 }],
  },
];
