import { describe, expect, test } from 'vitest';
import { evaluateScheme, type EvaluationInput } from '../../generator/signing/evaluate.js';
import type { SigningScheme } from '../../generator/signing/signing-scheme.js';
import type { Verdict } from '../../templates/runtime/verify/verifier.js';
import { compileVerifier, type CompiledVerifier } from './support/compiled-verifier.js';
import { received } from './support/receiver.js';
import { schemeFrom, schemeOf } from './support/schemes.js';

const signedMs = 1_700_000_011_999;
const input: EvaluationInput = {
  request: { method: 'POST', url: 'https://api.example.com/v2/a', body: '{}', contentType: 'application/json' },
  credentials: new Map([
    ['apiKey', 'me'],
    ['apiSecret', 'a secret'],
  ]),
  at: signedMs,
  nonce: String(signedMs),
};

async function verifierOf(scheme: SigningScheme): Promise<CompiledVerifier> {
  const compiled = await compileVerifier(scheme, 'node');
  if (typeof compiled === 'string') throw new Error(compiled);
  return compiled;
}

/** As a receiver with the window of the scheme sees it. */
async function verdictAt(scheme: SigningScheme, signing: EvaluationInput, now: number): Promise<Verdict> {
  const { verifier, verifyRequest } = await verifierOf(scheme);
  const options = { credentials: () => Object.fromEntries(signing.credentials), now };
  return verifyRequest(verifier, received(evaluateScheme(scheme, signing)), options);
}

function schemeWith(values: string, verification: string): SigningScheme {
  return schemeFrom(`credentials: { apiKey: { description: A key }, apiSecret: { description: A secret, secret: true } }
values:
${values.replaceAll(/^/gm, '  ')}
  signature: hex(hmac_sha256(apiSecret, header('x-nonce') + request.body))
send: { headers: { X-Key: '{apiKey}', X-Nonce: '{nonce}', X-Signature: '{signature}' } }
verify: ${verification}`);
}

describe('a number used once that is a clock has an age', () => {
  test.each([
    ['WhiteBIT, in a field of the body', schemeOf('test/signing/schemes/whitebit.yaml')],
    ['as text', schemeWith('nonce: string(nonce_ms())', '{ clock: nonce, within: 5s }')],
    ['under another name', schemeWith('nonce: number\nnumber: nonce_ms()', '{ clock: nonce, within: 5s }')],
  ])('%s', async (_, scheme) => {
    for (const now of [signedMs, signedMs - 5000, signedMs + 5000]) {
      expect(await verdictAt(scheme, input, now)).toEqual({ valid: true, signedAt: new Date(signedMs) });
    }
    for (const now of [signedMs - 5001, signedMs + 5001]) {
      expect(await verdictAt(scheme, input, now)).toEqual({ valid: false, reason: 'stale', name: 'nonce' });
    }
  });

  test('a clock beside it is what the other clock functions of the scheme are made of', async () => {
    // The number used once has run ahead of the clock, into the next second.
    const ahead = { ...input, nonce: String(signedMs + 2) };
    const scheme =
      schemeFrom(`credentials: { apiKey: { description: A key }, apiSecret: { description: A secret, secret: true } }
values:
  nonce: nonce_ms()
  time: unix_s()
  signature: hex(hmac_sha256(apiSecret, string(time) + string(nonce)))
send: { headers: { X-Key: '{apiKey}', X-Nonce: '{nonce}', X-Time: '{time}', X-Signature: '{signature}' } }
verify: { clock: nonce, within: 5s }`);
    const verdict = await verdictAt(scheme, ahead, signedMs);
    expect(verdict).toEqual({ valid: true, signedAt: new Date(signedMs + 2) });
  });
});

describe('and no other', () => {
  test.each([
    ['nonce: uuid()', '{ clock: nonce, within: 5s }'],
    ['nonce: nonce_ms() * 1000', '{ clock: nonce, within: 5s }'],
    ["nonce: string(nonce_ms()) + '000'", '{ clock: nonce, within: 5s }'],
    ['nonce: nonce_ms()', '{ expires: nonce }'],
  ])('%s as %s', (values, verification) => {
    expect(() => schemeWith(values, verification)).toThrow('it is not made of one clock function. [signing/verify]');
  });
});
