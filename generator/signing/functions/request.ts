import { hostNameOf, hostPortOf } from '../reference/host.js';
import { OrderedPairs } from '../reference/ordered-pairs.js';
import { canonicalQueryOf, sortedQueryOf } from '../reference/query.js';
import { decodeQuery, decodeUri, encodeUri } from '../reference/uri.js';
import { text } from './arguments.js';
import { calls } from './emitters.js';
import { headerFunctions } from './header.js';
import type { SigningFunction } from './signing-function.js';

const definition = 'definition';

/** What schemes read of a request, and how they write it down. */
export const requestFunctions: readonly SigningFunction[] = [
  ...headerFunctions,
  {
    name: 'host_name',
    doc: '`host_name(request.host)`: the host without its port.',
    overloads: [{ parameters: ['string'], returns: 'string' }],
    lineBreaks: 'inherited',
    reference: (_context, host) => hostNameOf(text(host)),
    emit: calls('host-name', 'hostName'),
    vectors: [
      { expression: "host_name('example.com:8000')", result: 'example.com', source: 'RFC 3986, section 3.2' },
      { expression: "host_name('example.com')", result: 'example.com', source: 'RFC 3986, section 3.2' },
      { expression: "host_name('[2001:db8::1]:8000')", result: '[2001:db8::1]', source: 'RFC 3986, section 3.2.2' },
      { expression: "host_name('[::1]')", result: '[::1]', source: 'RFC 3986, section 3.2.2' },
    ],
  },
  {
    name: 'host_port',
    doc: '`host_port(request.host, request.scheme)`: the port of a host, or the one that its scheme has.',
    overloads: [{ parameters: ['string', 'string'], returns: 'string' }],
    lineBreaks: 'inherited',
    reference: (_context, host, scheme) => hostPortOf(text(host), text(scheme)),
    emit: calls('host-name', 'hostPort'),
    vectors: [
      { expression: "host_port('example.com:8000', 'http')", result: '8000', source: 'RFC 3986, section 3.2.3' },
      { expression: "host_port('example.com', 'https')", result: '443', source: 'RFC 9110, section 4.2.2' },
      { expression: "host_port('[::1]', 'http')", result: '80', source: 'RFC 9110, section 4.2.1' },
    ],
  },
  {
    name: 'canonical_query',
    doc: 'A query decoded, percent-encoded anew and sorted by name, then value, as AWS Signature Version 4 has it.',
    overloads: [{ parameters: ['string'], returns: 'string' }],
    lineBreaks: 'never',
    reference: (_context, query) => canonicalQueryOf(text(query)),
    emit: calls('canonical-query', 'canonicalQuery'),
    vectors: [
      {
        expression: "canonical_query('Param2=value2&Param1=value1')",
        result: 'Param1=value1&Param2=value2',
        source: 'AWS Signature Version 4 test suite: get-vanilla-query-order-key-case',
      },
      { expression: 'canonical_query("b=2&a=%27+*&a=\'&c")', result: 'a=%27&a=%27%20%2A&b=2&c=', source: definition },
    ],
  },
  {
    name: 'sorted_query',
    doc: 'A query as it is, its parts sorted by name, then value.',
    overloads: [{ parameters: ['string'], returns: 'string' }],
    lineBreaks: 'inherited',
    reference: (_context, query) => sortedQueryOf(text(query)),
    emit: calls('sorted-query', 'sortedQuery'),
    vectors: [{ expression: "sorted_query('b=2&a-b=1&a=%7e&a=+')", result: 'a=%7e&a=+&a-b=1&b=2', source: definition }],
  },
  {
    name: 'query_map',
    doc: 'The decoded pairs of a query or form.',
    overloads: [{ parameters: ['string'], returns: 'map' }],
    lineBreaks: 'possible',
    reference: (_context, query) => new OrderedPairs(decodeQuery(text(query))),
    emit: calls('query-map', 'queryMap'),
    vectors: [
      {
        expression: "query_map('?a=1&2=%C3%A9+x&__proto__=%zz&a')",
        result: '[["?a","1"],["2","é x"],["__proto__","%zz"],["a",""]]',
        source: 'WHATWG URL, application/x-www-form-urlencoded parsing',
      },
    ],
  },
  {
    name: 'uri',
    doc: 'Percent-encodes all but the unreserved characters of RFC 3986.',
    overloads: [{ parameters: ['string'], returns: 'string' }],
    lineBreaks: 'never',
    reference: (_context, value) => encodeUri(text(value)),
    emit: calls('uri', 'uri'),
    vectors: [
      {
        expression: "uri('Ladies + Gentlemen')",
        result: 'Ladies%20%2B%20Gentlemen',
        source: 'Twitter API, Percent encoding parameters',
      },
      { expression: 'uri("-._~!\'()*/☃")', result: '-._~%21%27%28%29%2A%2F%E2%98%83', source: 'RFC 3986, section 2' },
    ],
  },
  {
    name: 'uri_path',
    doc: '`uri`, with `/` left alone.',
    overloads: [{ parameters: ['string'], returns: 'string' }],
    lineBreaks: 'never',
    reference: (_context, value) => encodeUri(text(value), '/'),
    emit: calls('uri', 'uriPath'),
    vectors: [{ expression: "uri_path('/a b/%20')", result: '/a%20b/%2520', source: 'RFC 3986, section 2' }],
  },
  {
    name: 'uri_decode',
    doc: 'What percent-encoding encodes; all else stays. For a path to encode anew: `uri_path(uri_decode(request.path))`.',
    overloads: [{ parameters: ['string'], returns: 'string' }],
    lineBreaks: 'possible',
    reference: (_context, value) => decodeUri(text(value)),
    emit: calls('uri-decode', 'uriDecode'),
    vectors: [
      { expression: "uri_decode('/%e2%98%83+&=%zz%')", result: '/☃+&=%zz%', source: 'WHATWG URL, percent-decode' },
    ],
  },
];
