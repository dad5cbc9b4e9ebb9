import { expect, it } from 'vitest';
import { signedSpec } from '../support/signed-spec.js';
import { reviewTexts } from './review-files.js';

const spec = signedSpec(`
credentials:
  key: { description: Key }
  secret: { description: Secret, secret: true }
values:
  time: string(unix_s())
  signature: hex(hmac_sha256(secret, time + request.target))
send:
  headers: { X-Key: '{key}', X-Time: '{time}', X-Sign: '{signature}' }
examples:
  - source: us
    credentials: { key: k, secret: s }
    at: '2026-01-31T12:00:00Z'
    request: GET https://api.example.com/v2/orders
    expect: { time: '1769860800' }`);

it('what is sent is shown with its bytes, the signed text being the same', async () => {
  const { signing } = await reviewTexts(spec, spec.replace("X-Key: '{key}'", "X-Key: 'v2 {key}'"));
  const [{ before, after, parts } = {}] = signing.differences;
  expect(before).toBe(after);
  expect(parts).toEqual([{ part: 'the header `X-Key`', before: 'key', after: 'v2 key' }]);
});

it('a credential that the known answers do not have yet keeps nothing from being compared', async () => {
  const head = spec
    .replace('secret: true }', 'secret: true }\n          pass: { description: Word, sent: true }')
    .replace("X-Key: '{key}'", "X-Key: '{key}', X-Pass: '{pass}'");
  const { findings } = await reviewTexts(spec, head);
  expect(findings.map(({ id }) => id)).toEqual([
    'signing/credential-added',
    'signing/bytes-changed',
    'signing/placement-changed',
  ]);
});
