import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { evaluateScheme, type EvaluationInput } from '../../generator/signing/evaluate.js';
import type { SigningScheme } from '../../generator/signing/signing-scheme.js';
import { ask, AT, compare, httpText, planText } from '../unit/explain/explaining.js';
import { signedSpec } from '../support/signed-spec.js';
import type { CryptoModule } from './support/compiled-signer.js';
import { compileVerifier, type CompiledVerifier } from './support/compiled-verifier.js';
import { received, verify } from './support/receiver.js';
import { schemeFrom } from './support/schemes.js';

const paths = `/orders:
  get:
    operationId: listOrders
    x-signing: { lifetime: 300 }
    responses: { '204': { description: done } }`;

function signingWith(expires: string): string {
  return `credentials: { secret: { description: A secret, secret: true } }
parameters: { lifetime: { description: Seconds, default: '60' } }
values:
  expires: ${expires}
  signature: hex(hmac_sha256(secret, request.query + '.' + lifetime))
send: { query: { expires: '{expires}', signature: '{signature}' } }
verify: { expires: expires }`;
}

const at = Date.UTC(2024, 1, 26, 13, 27, 45);
const operation = new Map([
  ['name', 'listOrders'],
  ['lifetime', '300'],
]);
const input: EvaluationInput = {
  request: { method: 'GET', url: 'https://api.example.com/v2/orders' },
  credentials: new Map([['secret', 'a secret']]),
  at,
  operation,
};

async function compiled(scheme: SigningScheme, crypto: CryptoModule = 'node'): Promise<CompiledVerifier> {
  const found = await compileVerifier(scheme, crypto);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe.each<CryptoModule>(['node', 'web'])('on %s', (crypto) => {
  test.each([
    ['unix_s() + int(lifetime)', '1708954125', 60],
    ['int(lifetime) * 60 + unix_s()', '1708957665', 3600],
    ['unix_ms() + int(operation.lifetime) * 1000', '1708954365000', 300],
    ['unix_s() + (int(operation.lifetime) - int(lifetime))', '1708954305', 240],
    ["utc_later('YYYYMMDDHHmmss', int(operation.lifetime), '+07:00')", '20240226203245', 300],
    ["replace(utc_later('YYYY-MM-DDTHH:mm:ssZ', int(lifetime)), 'Z', '+00:00')", '2024-02-26T13:28:45+00:00', 60],
  ])('%s is sent, and read back', async (expression, sent, seconds) => {
    const scheme = schemeFrom(signingWith(expression), { paths });
    const verifier = await compiled(scheme, crypto);
    const evaluation = evaluateScheme(scheme, input);
    expect(String(evaluation.values.get('expires'))).toBe(sent);
    const request = received(evaluation);
    const options = { operation: { name: 'listOrders', lifetime: '300' } };
    const signedAt = new Date(at);
    expect(await verify(verifier, request, input, options)).toEqual({ valid: true, signedAt });
    const late = { ...options, now: at + seconds * 1000 + 1 };
    expect(await verify(verifier, request, input, late)).toEqual({ valid: false, reason: 'stale', name: 'expires' });
  });
});

test('what a client has chosen stands in the request, and is no business of a receiver', async () => {
  const scheme = schemeFrom(
    signingWith('unix_s() + int(lifetime)').replace("'{signature}'", "'{signature}', lifetime: '{lifetime}'"),
  );
  const chosen = { ...input, credentials: new Map([...input.credentials, ['lifetime', '7']]) };
  const request = received(evaluateScheme(scheme, chosen));
  expect(await verify(await compiled(scheme), request, input)).toEqual({ valid: true, signedAt: new Date(at) });
});

test('a receiver that does not know the operation cannot tell', async () => {
  const scheme = schemeFrom(signingWith('unix_s() + int(operation.lifetime)'), { paths });
  const request = received(evaluateScheme(scheme, input));
  expect(await verify(await compiled(scheme), request, input)).toMatchObject({ valid: false, reason: 'unreadable' });
});

test.each(['', '-1', '+1', '007', '1e3', '60s', '12345678901'])('%j is no number of seconds', async (lifetime) => {
  const scheme = schemeFrom(signingWith('unix_s() + int(lifetime)'));
  const chosen = { ...input, credentials: new Map([...input.credentials, ['lifetime', lifetime]]) };
  expect(() => evaluateScheme(scheme, chosen)).toThrow('not a whole number');
  const { verifier } = await compiled(scheme);
  const request = { query: '', headers: [] } as unknown as Parameters<typeof verifier.sign>[0];
  const context = { now: { unixSeconds: 1 } } as unknown as Parameters<typeof verifier.sign>[2];
  await expect(async () => verifier.sign(request, { secret: 's', lifetime }, context)).rejects.toThrow(TypeError);
});

test.each([
  ['int(secret)', 'Ints come from the clock'],
  ["int(header('x-time'))", 'Ints come from the clock'],
  ["int('60')", 'Ints come from the clock'],
])('other text is not read as an int: %s', (expression, help) => {
  expect(() => schemeFrom(signingWith(`unix_s() + ${expression}`))).toThrow(help);
});

test('a constant that is read as an int is one', () => {
  const wrong = paths.replace('300', '5m');
  expect(() => schemeFrom(signingWith('unix_s() + int(operation.lifetime)'), { paths: wrong })).toThrow(
    "'5m' is no whole number, and `int(operation.lifetime)` reads it as one.",
  );
});

test('an explanation reads the clock of a captured request', async () => {
  const plan = await planText(signedSpec(signingWith('unix_s() + int(operation.lifetime)'), { paths }));
  const credentials = { secret: 'a secret' };
  const explained = await ask(plan, 'listOrders', { credentials, at: AT, showSecrets: true });
  const captured = httpText(explained);
  const signature = createHmac('sha256', 'a secret').update('expires=1708954365.60').digest('hex');
  expect(captured).toContain(`expires=1708954365&signature=${signature}`);
  expect(await compare(plan, 'listOrders', { credentials, captured, now: AT + 7000 })).toMatchObject({ matches: true });
});
