import type { ReferenceContext } from '../reference/context.js';
import { headerOf, headersOf } from '../reference/headers.js';
import type { CelValue } from '../reference/ordered-pairs.js';
import { text, texts } from './arguments.js';
import { calls } from './emitters.js';
import type { SigningFunction } from './signing-function.js';

const definition = 'definition';

/** What is the same for one field, whichever way it is written. */
const oneField = {
  overloads: [
    { parameters: ['string'], returns: 'string' },
    { parameters: ['string', 'string'], returns: 'string' },
  ],
  literals: { 0: 'text', 1: 'text' },
  reads: 'headers',
  lineBreaks: 'never',
} as const;

const severalFields = {
  overloads: [{ parameters: ['list<string>'], returns: 'map' }],
  literals: { 0: 'texts' },
  reads: 'headers',
  lineBreaks: 'never',
} as const;

/** Header fields, collapsed or with their inner white space. */
export const headerFunctions: readonly SigningFunction[] = [
  {
    ...oneField,
    name: 'header',
    doc: '`header(name)`: the value of a header field, an error where there is none; `header(name, default)`.',
    reference: (context, name, otherwise) => field(context, 'collapsed', [name, otherwise]),
    emit: calls('header', 'header', 'request'),
    vectors: [
      { expression: "header('X-A')", result: 'a b', headers: [['x-a', ' a  b ']], source: definition },
      { expression: "header('x-b', '')", result: '', source: definition },
    ],
  },
  {
    ...oneField,
    name: 'raw_header',
    doc: '`header` whose inner white space stays: for vendors who sign a value as it is sent.',
    reference: (context, name, otherwise) => field(context, 'inner', [name, otherwise]),
    emit: calls('raw-header', 'rawHeader', 'request'),
    vectors: [
      { expression: "raw_header('X-A')", result: 'a  b', headers: [['x-a', ' a  b ']], source: definition },
      {
        expression: "raw_header('x-ows-header')",
        result: 'Leading and trailing whitespace.',
        headers: [['X-OWS-Header', '   Leading and trailing whitespace.   ']],
        source: 'RFC 9421, section 2.1',
      },
      { expression: "raw_header('x-b', 'a  b')", result: 'a  b', source: definition },
    ],
  },
  {
    ...severalFields,
    name: 'headers',
    doc: 'The header fields that match a list of names or `prefix-*`: names in lower case and sorted, values trimmed and collapsed.',
    reference: ({ request }, patterns) => headersOf(request, texts(patterns)),
    emit: calls('headers', 'headers', 'request'),
    vectors: [
      {
        expression: "headers(['x-amz-*', 'Host'])",
        result: '[["host","example.com"],["x-amz-date","1"]]',
        headers: [
          ['X-Amz-Date', '1'],
          ['Other', '2'],
        ],
        source: definition,
      },
    ],
  },
  {
    ...severalFields,
    name: 'raw_headers',
    doc: '`headers` with the inner white space of their values.',
    reference: ({ request }, patterns) => headersOf(request, texts(patterns), 'inner'),
    emit: calls('raw-headers', 'rawHeaders', 'request'),
    vectors: [
      {
        expression: "raw_headers(['x-*'])",
        result: '[["x-a","1 \\t 2"],["x-b",""]]',
        headers: [
          ['X-B', '  '],
          ['X-A', ' 1 \t 2'],
        ],
        source: definition,
      },
    ],
  },
];

function field(
  { request }: ReferenceContext,
  space: 'collapsed' | 'inner',
  [name, otherwise]: readonly (CelValue | undefined)[],
): CelValue {
  const value = headerOf(request, text(name), space) ?? otherwise;
  if (value === undefined) throw new TypeError(`the request has no header ${text(name)}`);
  return value;
}
