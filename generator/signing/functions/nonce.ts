import { clockEnd } from './clock-range.js';
import { calls } from './emitters.js';
import type { SigningFunction } from './signing-function.js';

/** Numbers used once: the same one wherever it is asked for in one request. */
export const nonceFunctions: readonly SigningFunction[] = [
  {
    name: 'nonce_ms',
    doc: 'The clock in milliseconds, but greater than in any request of this client before.',
    overloads: [{ parameters: [], returns: 'int' }],
    reads: 'nonce',
    lineBreaks: 'never',
    range: [0, clockEnd],
    reference: ({ nonce, at }) => (nonce === undefined ? at / 1000n : BigInt(nonce)),
    emit: calls('nonce', 'freshMilliseconds', 'fresh'),
    vectors: [{ expression: 'nonce_ms()', result: '1616492376594', nonce: '1616492376594', source: 'definition' }],
  },
  {
    name: 'uuid',
    doc: 'A random UUID (RFC 9562, version 4) in lower case.',
    overloads: [{ parameters: [], returns: 'string' }],
    reads: 'nonce',
    lineBreaks: 'never',
    reference: ({ nonce = '00000000-0000-4000-8000-000000000000' }) => nonce,
    emit: calls('nonce', 'freshUuid', 'fresh'),
    vectors: [
      {
        expression: 'uuid()',
        result: '919108f7-52d1-4320-9bac-f847db4148a8',
        nonce: '919108f7-52d1-4320-9bac-f847db4148a8',
        source: 'RFC 9562, appendix A.3',
      },
    ],
  },
  {
    name: 'random_hex',
    doc: 'So many random bytes as hex: `random_hex(16)` has 32 digits.',
    overloads: [{ parameters: ['int'], returns: 'string' }],
    literals: { 0: 'int' },
    reads: 'nonce',
    lineBreaks: 'never',
    reference: ({ nonce }, bytes) => nonce ?? '00'.repeat(Number(bytes)),
    emit: calls('nonce', 'freshHex', 'fresh'),
    vectors: [{ expression: 'random_hex(4)', result: '00c0ffee', nonce: '00c0ffee', source: 'definition' }],
  },
];
