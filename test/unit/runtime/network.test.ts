import { describe, expect, it } from 'vitest';
import * as node from '../../../templates/runtime/network/node.js';
import * as web from '../../../templates/runtime/network/web.js';
import type { Trace } from '../../../templates/runtime/trace.js';

const trace: Trace = { operationId: 'a', safe: false, attempts: 1, isSent: true, sentAt: 0, response: undefined };
const failed = (cause: object): Error => new TypeError('fetch failed: secret', { cause });

describe('a failed fetch', () => {
  it.each([
    [failed({ code: 'ECONNREFUSED' }), 'ECONNREFUSED', 'rejected'],
    [failed({ cause: { code: 'CERT_HAS_EXPIRED' } }), 'CERT_HAS_EXPIRED', 'rejected'],
    [failed({ code: 'ETIMEDOUT', syscall: 'connect' }), 'ETIMEDOUT', 'rejected'],
    [failed({ code: 'ECONNRESET', syscall: 'read' }), 'ECONNRESET', 'unknown'],
    [failed({ code: 'not a code' }), undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
  ])('on Node.js was sent or not, as its code says: %#', (thrown, reason, outcome) => {
    expect(node.connectionFailure(thrown, trace)).toMatchObject({ reason, outcome, code: 'connection_failed' });
  });

  it('elsewhere proves nothing, and repeats nothing', () => {
    const error = web.connectionFailure(failed({ code: 'ECONNREFUSED' }), trace);
    expect(error).toMatchObject({ reason: undefined, outcome: 'unknown', retryable: false });
    expect(error.message).not.toContain('secret');
  });
});
