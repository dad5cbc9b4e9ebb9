import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildSigning } from '../../generator/signing/build-signing.js';
import { signedSpec } from '../support/signed-spec.js';
import { specFromText } from '../support/spec-text.js';

/** What is found where a known answer is signed over this text. */
function found(direction: string, at: string, signed: string, time = 'iso8601()'): readonly string[] {
  const signature = createHmac('sha256', 's').update(`${signed}.{}`).digest('hex');
  const signing = `
direction: ${direction}
credentials: { secret: { description: The secret, secret: true } }
values:
  time: ${time}
  signature: hex(hmac_sha256(secret, time + '.' + request.body))
send: { headers: { X-Time: '{time}', X-Signature: '{signature}' } }
verify: { clock: time, within: 5m }
examples:
  - source: node:crypto
    credentials: { secret: s }
    at: ${at}
    request: POST https://a.example/hook
    body: '{}'
    expect: { signature: ${signature} }`;
  const security = direction === 'inbound' ? '[]' : '[{ signed: [] }]';
  return buildSigning(specFromText(signedSpec(signing, { security }))).diagnostics.map(({ code }) => code);
}

test.each([
  '2024-02-26T13:27:45Z',
  '2024-02-26T13:27:45.872Z',
  '2024-02-26T13:27:45.872125937Z',
  '2024-02-26T14:27:45+01:00',
])('a known answer of a webhook signs the time as it was sent: %s', (at) => {
  expect(found('inbound', at, at)).toEqual([]);
});

test('one of a request signs it as a client writes it', () => {
  expect(found('outbound', '2024-02-26T13:27:45Z', '2024-02-26T13:27:45.000Z')).toEqual([]);
  expect(found('outbound', '2024-02-26T13:27:45Z', '2024-02-26T13:27:45Z')).toEqual(['signing/example']);
});

test('a time may be finer than milliseconds', () => {
  expect(found('outbound', '2024-02-26T13:27:45.872125Z', '1708954065872125', 'string(unix_us())')).toEqual([]);
});

test('a time in milliseconds is written with them', () => {
  expect(found('inbound', '1708954065872', '2024-02-26T13:27:45.872Z')).toEqual([]);
});
