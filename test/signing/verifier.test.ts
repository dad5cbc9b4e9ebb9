import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateScheme, type Evaluation, type EvaluationInput } from '../../generator/signing/evaluate.js';
import type { SigningScheme } from '../../generator/signing/signing-scheme.js';
import { inputs } from './support/arbitraries.js';
import type { CryptoModule } from './support/compiled-signer.js';
import { compileVerifier, type CompiledVerifier } from './support/compiled-verifier.js';
import { schemesOf } from './support/schemes.js';
import type { ReceivedParts, Verdict } from '../../templates/runtime/verify/verifier.js';

const gallery = readdirSync(resolve(import.meta.dirname, 'schemes')).map((file) => `test/signing/schemes/${file}`);
const specs = ['specs/allxon.yaml', 'specs/allex.yaml', 'specs/andx.yaml', ...gallery];
const cases = specs.flatMap((file) => schemesOf(file).map((scheme) => ({ file, scheme })));

/** Schemes that no receiver can verify with what it has. */
const unverifiable = ['test/signing/schemes/rfc9421-ed25519.yaml', 'test/signing/schemes/coinbase-jwt.yaml'];

function received({ request }: Evaluation): ReceivedParts {
  return {
    method: request.method,
    url: `${request.scheme}://${request.host}${request.wire_target}`,
    headers: [...request.headers],
    body: request.body,
  };
}

function verify(
  { verifier, verifyRequest }: CompiledVerifier,
  request: ReceivedParts,
  input: EvaluationInput,
): Promise<Verdict> {
  return verifyRequest(verifier, request, {
    credentials: () => Object.fromEntries(input.credentials),
    withinMs: Number.POSITIVE_INFINITY,
    now: input.at,
    operation: { name: 'createOrder' },
  });
}

function signed(scheme: SigningScheme, input: EvaluationInput): Evaluation | undefined {
  try {
    return evaluateScheme(scheme, input);
  } catch {
    // For want of a header, say. The gallery tests compare refusals.
    return undefined;
  }
}

/** Whether another body makes another signature: some schemes sign none of a GET, or only the fields of a form. */
function signsBody(scheme: SigningScheme, input: EvaluationInput, body: string): boolean {
  const other = signed(scheme, { ...input, request: { ...input.request, body } });
  return JSON.stringify(signed(scheme, input)?.placements, digits) !== JSON.stringify(other?.placements, digits);
}

function digits(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** One character of a text becomes another. */
function flipped(text: string, at: number): string {
  const index = at % Math.max(text.length, 1);
  return text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);
}

describe.each(cases)('$file', ({ file, scheme }) => {
  test.each<CryptoModule>(['node', 'web'])(
    'what was signed is valid, what was changed is not, on %s',
    async (crypto) => {
      const compiled = await compileVerifier(scheme, crypto);
      if (typeof compiled === 'string') {
        expect(unverifiable).toContain(file);
        return;
      }
      await fc.assert(
        fc.asyncProperty(inputs(scheme, ['form', 'json', 'none']), fc.nat(), async (input, at) => {
          const evaluation = signed(scheme, input);
          if (evaluation === undefined || [...input.credentials.values()].includes('')) return;
          const request = received(evaluation);
          expect(await verify(compiled, request, input)).toMatchObject({ valid: true });
          const { covers } = scheme;
          const { body } = input.request;
          if (covers.body && typeof body === 'string' && body !== '' && signsBody(scheme, input, flipped(body, at))) {
            const tampered = flipped(String(request.body), at);
            expect(await verify(compiled, { ...request, body: tampered }, input)).toMatchObject({ valid: false });
          }
          if (covers.method) {
            expect(await verify(compiled, { ...request, method: 'PURGE' }, input)).toMatchObject({ valid: false });
          }
          if (covers.path) {
            const url = request.url.replace(/\/(?=[^/]*$|[^/]*\?)/, '/x');
            if (url !== request.url)
              expect(await verify(compiled, { ...request, url }, input)).toMatchObject({ valid: false });
          }
          const secret =
            scheme.credentials.find((credential) => credential.secret && credential.format === undefined)?.name ?? '';
          const wrong = {
            ...input,
            credentials: new Map(input.credentials).set(secret, `${input.credentials.get(secret) ?? ''}x`),
          };
          if (secret !== '' && !file.includes('standard-webhooks')) {
            expect(await verify(compiled, request, wrong)).toMatchObject({ valid: false });
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

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
