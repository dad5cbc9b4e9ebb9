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
  at: 1_700_000_000_000,
};

/** A scheme whose header is of this form. */
function schemeWith(template: string): SigningScheme {
  return schemeFrom(`credentials: { id: { description: An id }, secret: { description: A secret, secret: true } }
values:
  time: unix_s()
  query: |-
    request.query == '' ? '' : '?' + request.query
  signature: hex(hmac_sha256(secret, string(time) + query))
send: { headers: { Authorization: 'id={id}${template};{signature}' } }`);
}

test('names side by side are compared, and not read', async () => {
  const scheme = schemeWith('{query};{time}');
  const compiled = await compileVerifier(scheme, 'node');
  if (typeof compiled === 'string') throw new Error(compiled);
  const evaluation = evaluateScheme(scheme, input);
  const authorization = String(evaluation.placements[0]?.value);
  const request = received(evaluation);
  expect(await verify(compiled, request, input)).toEqual({ valid: true, signedAt: new Date(input.at) });
  const headers = [['Authorization', authorization.replace('id=me?', 'id=you?')]] as const;
  expect(await verify(compiled, { ...request, headers }, input)).toEqual({
    valid: false,
    reason: 'differs',
    name: '{id}{query}',
  });
});

test('a clock beside another name is hidden from a receiver', () => {
  expect(() => schemeWith('{time}{query}')).toThrow(
    "The scheme 'signed' gets no verifier: it does not send the clock that it signs in a form that can be read back.",
  );
});
