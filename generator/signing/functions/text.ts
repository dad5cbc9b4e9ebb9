import { bytesOf } from '../reference/bytes.js';
import { lowerAscii, sliceOf, upperAscii } from '../reference/text.js';
import { bytes, data, int, text, texts } from './arguments.js';
import { calls } from './emitters.js';
import { ofData } from './overloads.js';
import type { SigningFunction } from './signing-function.js';

const definition = 'definition';

/** Text in, text out. */
export const textFunctions: readonly SigningFunction[] = [
  {
    name: 'upper',
    doc: 'A to Z in upper case; no other letter changes.',
    overloads: [{ parameters: ['string'], returns: 'string' }],
    lineBreaks: 'inherited',
    reference: (_context, value) => upperAscii(text(value)),
    emit: calls('ascii-case', 'upper'),
    vectors: [{ expression: "upper('aZ09ß~ı')", result: 'AZ09ß~ı', source: definition }],
  },
  {
    name: 'lower',
    doc: 'A to Z in lower case; no other letter changes.',
    overloads: [{ parameters: ['string'], returns: 'string' }],
    lineBreaks: 'inherited',
    reference: (_context, value) => lowerAscii(text(value)),
    emit: calls('ascii-case', 'lower'),
    vectors: [{ expression: "lower('AzÄ\\u212a')", result: 'azÄ\u212a', source: definition }],
  },
  {
    name: 'lines',
    doc: 'The texts of a list with a line feed between them; none at the end.',
    overloads: [{ parameters: ['list<string>'], returns: 'string' }],
    lineBreaks: 'possible',
    reference: (_context, list) => texts(list).join('\n'),
    emit: calls('lines', 'lines'),
    vectors: [{ expression: "lines(['a', '', 'b'])", result: 'a\n\nb', source: definition }],
  },
  {
    name: 'replace',
    doc: '`replace(s, a, b)`: every `a` in `s` becomes `b`. No patterns.',
    overloads: [{ parameters: ['string', 'string', 'string'], returns: 'string' }],
    lineBreaks: 'inherited',
    reference: (_context, value, from, to) => text(value).split(text(from)).join(text(to)),
    emit: calls('replace', 'replace'),
    vectors: [
      { expression: "replace('a-b-c', '-', '$&')", result: 'a$&b$&c', source: definition },
      { expression: "replace('a.b', '.', '')", result: 'ab', source: definition },
    ],
  },
  {
    name: 'strip_prefix',
    doc: '`strip_prefix(s, p)`: `s` without `p` at its beginning, or `s`.',
    overloads: [{ parameters: ['string', 'string'], returns: 'string' }],
    lineBreaks: 'inherited',
    reference: (_context, value, prefix) => {
      const [whole, start] = [text(value), text(prefix)];
      return whole.startsWith(start) ? whole.slice(start.length) : whole;
    },
    emit: calls('strip-prefix', 'stripPrefix'),
    vectors: [
      { expression: "strip_prefix('whsec_abc', 'whsec_')", result: 'abc', source: definition },
      { expression: "strip_prefix('abc', 'b')", result: 'abc', source: definition },
    ],
  },
  {
    name: 'strip_suffix',
    doc: '`strip_suffix(s, p)`: `s` without `p` at its end, or `s`.',
    overloads: [{ parameters: ['string', 'string'], returns: 'string' }],
    lineBreaks: 'inherited',
    reference: (_context, value, suffix) => {
      const [whole, end] = [text(value), text(suffix)];
      return whole.endsWith(end) ? whole.slice(0, whole.length - end.length) : whole;
    },
    emit: calls('strip-suffix', 'stripSuffix'),
    vectors: [
      { expression: "strip_suffix('/v1/orders/', '/')", result: '/v1/orders', source: definition },
      { expression: "strip_suffix('abc', 'b')", result: 'abc', source: definition },
      { expression: "strip_suffix('abc', '')", result: 'abc', source: definition },
    ],
  },
  {
    name: 'slice',
    doc: '`slice(b, from, to)`: the bytes from offset `from` up to, without, offset `to`.',
    overloads: [{ parameters: ['bytes', 'int', 'int'], returns: 'bytes' }],
    lineBreaks: 'inherited',
    reference: (_context, value, from, to) => sliceOf(bytes(value), int(from), int(to)),
    emit: calls('slice', 'slice'),
    vectors: [
      { expression: "slice(b'abcdef', 1, 3)", result: '6263', source: definition },
      { expression: "slice(b'abc', -2, 99)", result: '616263', source: definition },
    ],
  },
  {
    name: 'byte_length',
    doc: 'How many bytes: `byte_length(request.body_bytes)` is what Content-Length says. Text is counted as UTF-8.',
    overloads: ofData('int'),
    lineBreaks: 'never',
    range: [0, 2 ** 32],
    reference: (_context, value) => BigInt(bytesOf(data(value)).length),
    emit: calls('byte-length', 'byteLength'),
    vectors: [
      { expression: "byte_length('aü€')", result: '6', source: definition },
      { expression: "byte_length(b'')", result: '0', source: definition },
    ],
  },
];
