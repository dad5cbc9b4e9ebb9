import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateScheme, type EvaluationInput } from '../../generator/signing/evaluate.js';
import { compileVerifier } from './support/compiled-verifier.js';
import { received, verify } from './support/receiver.js';
import { schemesOf } from './support/schemes.js';
import type { ReceivedParts } from '../../templates/runtime/verify/verifier.js';

describe('a request that is not what it should be', () => {
  const [scheme] = schemesOf('specs/allex.yaml');
  if (scheme === undefined) throw new Error('no scheme');
  const credentials = new Map([
    ['apiKey', 'key'],
    ['apiSecret', 'secret'],
  ]);
  const input: EvaluationInput = {
    request: { method: 'GET', url: 'https://api.example.com/v2/a' },
    credentials,
    at: 1_700_000_000_000,
  };
  const compiled = compileVerifier(scheme, 'node').then((found) => {
    if (typeof found === 'string') throw new Error(found);
    return found;
  });
  const request = received(evaluateScheme(scheme, input));
  const without = (name: string): ReceivedParts => ({
    ...request,
    headers: evaluateScheme(scheme, input).request.headers.filter(([field]) => field !== name),
  });

  test('says what is missing, malformed, unknown or too old', async () => {
    const found = await compiled;
    const at = { ...input, at: input.at + 60_001 };
    expect(await verify(found, without('api-expires'), input)).toEqual({
      valid: false,
      reason: 'missing',
      name: 'api-expires',
    });
    expect(await verify(found, request, at)).toEqual({ valid: false, reason: 'stale', name: 'expires' });
    expect(await verify(found, request, { ...input, at: input.at + 59_000 })).toMatchObject({ valid: true });
    const malformed = { ...request, headers: { 'api-key': 'key', 'api-expires': '1e9', 'api-signature': 'x' } };
    expect(await verify(found, malformed, input)).toEqual({ valid: false, reason: 'malformed', name: 'expires' });
    const unknown = await found.verifyRequest(found.verifier, request, { credentials: () => undefined });
    expect(unknown).toEqual({ valid: false, reason: 'unknown-credential', name: 'apiKey' });
  });

  test('never throws', async () => {
    const found = await compiled;
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('%', '\0', '{', '\ud800', '9'.repeat(400), 'constructor'),
    );
    const hostile = fc.record({
      method: text,
      url: fc.oneof(text, fc.webUrl({ withQueryParameters: true })),
      headers: fc.dictionary(fc.oneof(text, fc.constantFrom('api-key', 'api-expires', 'api-signature')), text),
      body: fc.oneof(text, fc.uint8Array()),
    });
    await fc.assert(
      fc.asyncProperty(hostile, async (parts) => {
        expect(await verify(found, parts, input)).toMatchObject({ valid: false });
      }),
      { numRuns: 1000 },
    );
  });

  test('takes a Fetch request too', async () => {
    const fetched = new Request('https://api.example.com/v2/a', {
      headers: [...evaluateScheme(scheme, input).request.headers].map(([name, value]): [string, string] => [
        name,
        value,
      ]),
    });
    const found = await compiled;
    const options = { credentials: () => Object.fromEntries(credentials), now: input.at };
    expect(await found.verifyRequest(found.verifier, fetched, options)).toMatchObject({ valid: true });
  });
});
