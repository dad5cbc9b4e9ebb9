import { expect, test } from 'vitest';
import { evaluateScheme, type EvaluationInput } from '../../generator/signing/evaluate.js';
import type { SigningScheme } from '../../generator/signing/signing-scheme.js';
import { compileVerifier } from './support/compiled-verifier.js';
import { received, verify } from './support/receiver.js';
import { schemeFrom } from './support/schemes.js';

const input: EvaluationInput = {
  request: { method: 'GET', url: 'https://api.example.com/v2/a?b=1' },
  credentials: new Map([
    ['id', 'me'],
    ['secret', 'a secret'],
  ]),
  // With all that may be lost of it.
  at: 1_700_000_011_123.25,
};

/** A scheme that sends one clock and signs another. */
function schemeWith({ sent, signed }: { readonly sent: string; readonly signed: string }): SigningScheme {
  return schemeFrom(`credentials: { id: { description: An id }, secret: { description: A secret, secret: true } }
values:
  sent: ${JSON.stringify(sent)}
  signed: ${JSON.stringify(signed)}
  signature: hex(hmac_sha256(secret, id + signed + request.query))
send: { headers: { X-Id: '{id}', X-Time: '{sent}', X-Signature: '{signature}' } }
verify: { clock: sent, within: 5m }`);
}

test.each([
  ['unix_s()', 'string(unix_ms())', 'unix_ms'],
  ['unix_s() * 1000', 'string(unix_ms())', 'unix_ms'],
  ['unix_ms()', 'string(unix_us())', 'unix_us'],
  ['unix_ms()', 'unix_seconds_fraction()', 'unix_seconds_fraction'],
  ['http_date()', 'iso8601()', 'iso8601'],
  ['iso8601()', "string(unix_us()) + '000'", 'unix_us'],
  ["utc('YYYYMMDDTHHmmssZ')", "utc('YYYYMMDDTHHmmssSSSZ')", 'utc'],
  ["utc('YYYYMMDDTHHmmZ')", 'string(unix_s())', 'unix_s'],
  ['unix_s()', 'hex(sha256(string(unix_ms() + 5)))', 'unix_ms'],
])('%s is sent and %s signed: no verifier could make the signature again', (sent, signed, clock) => {
  expect(() => schemeWith({ sent, signed })).toThrow(
    `gets no verifier: it signs \`${clock}\` and sends the clock less exactly. [signing/no-verifier]`,
  );
});

test.each([
  ['unix_ms()', 'string(unix_s())'],
  ['unix_us()', 'iso8601()'],
  ['iso8601()', 'http_date()'],
  ["utc('YYYYMMDDTHHmmssZ')", "utc('YYYYMMDD')"],
  ['unix_s()', 'string(unix_ms() / 1000)'],
  ['unix_s()', 'string(unix_us() / 1000000)'],
  ['unix_s()', "string(id == 'you' ? 0 : unix_s())"],
  ['unix_s()', 'string(unix_ms() - unix_ms() % 1000)'],
  ['unix_s()', 'hex(slice(bytes(string(unix_ms())), 0, 10))'],
])('%s is sent and %s signed: a verifier knows enough', async (sent, signed) => {
  const scheme = schemeWith({ sent, signed });
  const compiled = await compileVerifier(scheme, 'node');
  if (typeof compiled === 'string') throw new Error(compiled);
  const verdict = await verify(compiled, received(evaluateScheme(scheme, input)), input);
  expect(verdict).toMatchObject({ valid: true });
});
