import { expect, test } from 'vitest';
import { evaluateScheme, type EvaluationInput } from '../../generator/signing/evaluate.js';
import type { SigningScheme } from '../../generator/signing/signing-scheme.js';
import { compileVerifier } from './support/compiled-verifier.js';
import { received, verify } from './support/receiver.js';
import { schemeFrom } from './support/schemes.js';

const credentials = new Map([
  ['id', 'me'],
  ['secret', 'a secret'],
]);
const input: EvaluationInput = {
  request: { method: 'GET', url: 'https://api.example.com/v2/a?b=1' },
  credentials,
  at: 1_700_000_000_000,
};

/** A scheme that sends a clock as this expression writes it. */
function schemeWith(expression: string): SigningScheme {
  return schemeFrom(`credentials: { id: { description: An id }, secret: { description: A secret, secret: true } }
values:
  time: ${expression}
  signature: hex(hmac_sha256(secret, time + request.query))
send: { headers: { X-Id: '{id}', X-Time: '{time}', X-Signature: '{signature}' } }
verify: { clock: time, within: 5m }`);
}

test.each([
  ["strip_prefix(utc('YYYYMMDDTHHmmssZ'), '20')"],
  ["strip_prefix(iso8601(), '20')"],
  ["replace(utc('YYYY-MM-DDTHH:mm:ssZ'), 'Z', '+00:00')"],
  ["replace(replace(iso8601(), '-', ''), ':', '')"],
  ["lower(replace(iso8601(), 'T', ' '))"],
  ["replace(http_date(), 'GMT', '-0000')"],
  ["utc('YYYYMMDDHHmmss', '+08:00')"],
  ["strip_prefix(replace(utc('YYYY-MM-DDTHH:mm:ss-03:30', '-03:30'), 'T', ' '), '20')"],
])('%s is read back', async (expression) => {
  const scheme = schemeWith(expression);
  const compiled = await compileVerifier(scheme, 'node');
  if (typeof compiled === 'string') throw new Error(compiled);
  const request = received(evaluateScheme(scheme, input));
  expect(await verify(compiled, request, input)).toEqual({ valid: true, signedAt: new Date(input.at) });
});

test.each([
  ["replace(utc('YYYYMMDD'), '2', '')"],
  ["replace(unix_seconds_fraction(), '.', '')"],
  ["strip_prefix(http_date(), 'Sun')"],
  ["strip_prefix(strip_prefix(iso8601(), '20'), '2')"],
])('%s cannot be', (expression) => {
  expect(() => schemeWith(expression)).toThrow("The clock cannot be read back from 'time'");
});

test('a map of which only a part is written out is not read from pairs', () => {
  const signing = (claims: string): string => `credentials: { secret: { description: A secret, secret: true } }
values:
  claims: |-
    ${claims}
  token: base64(pairs(claims))
  signature: hex(hmac_sha256(secret, token))
send: { headers: { X-Token: '{token}', X-Signature: '{signature}' } }`;
  expect(schemeFrom(signing("merge({'t': unix_s()}, {'n': uuid()})"))).toBeDefined();
  expect(() => schemeFrom(signing("merge({'t': unix_s()}, query_map(request.query))"))).toThrow('no verifier');
});
