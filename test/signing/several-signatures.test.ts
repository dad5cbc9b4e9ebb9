import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CryptoModule } from './support/compiled-signer.js';
import { compileVerifier, type CompiledVerifier } from './support/compiled-verifier.js';
import { schemeOf } from './support/schemes.js';
import type { Verdict } from '../../templates/runtime/verify/verifier.js';

const body = '{"id":1}';
const now = 1_700_000_000_000;

async function compiled(name: string, crypto: CryptoModule = 'node'): Promise<CompiledVerifier> {
  const found = await compileVerifier(schemeOf(`test/signing/schemes/${name}.yaml`), crypto);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

async function verified(
  name: string,
  headers: Readonly<Record<string, string>>,
  credentials: Readonly<Record<string, string>>,
): Promise<Verdict> {
  const { verifier, verifyRequest } = await compiled(name);
  const request = { method: 'POST', url: 'https://example.com/hook', headers, body };
  return verifyRequest(verifier, request, { credentials: () => credentials, now });
}

function hmac(key: string | Buffer, text: string, encoding: 'hex' | 'base64'): string {
  return createHmac('sha256', key).update(text).digest(encoding);
}

describe('a webhook that is signed with an old and a new secret', () => {
  const right = hmac('new', `1700000000.${body}`, 'hex');
  const wrong = hmac('old', `1700000000.${body}`, 'hex');

  test.each([
    ['the right one first', `t=1700000000,v1=${right},v1=${wrong}`],
    ['the right one last', `t=1700000000,v1=${wrong},v1=${right}`],
    ['of another kind, too', `t=1700000000,v1=${right},v0=${wrong}`],
    ['in another order, with space', `v1=${wrong}, v1=${right}, t=1700000000`],
  ])('is valid by Stripe: %s', async (_name, field) => {
    expect(await verified('stripe', { 'stripe-signature': field }, { secret: 'new' })).toMatchObject({ valid: true });
  });

  test.each([
    ['none is right', `t=1700000000,v1=${wrong},v1=${wrong}`, 'differs', 'signature'],
    ['only one of another kind', `t=1700000000,v0=${right}`, 'malformed', 'Stripe-Signature'],
    ['two instants', `t=1700000000,t=1700000001,v1=${right}`, 'differs', 'signature'],
    ['an old instant', `t=1600000000,v1=${hmac('new', `1600000000.${body}`, 'hex')}`, 'stale', 'timestamp'],
    ['nothing', '', 'malformed', 'Stripe-Signature'],
  ])('is refused by Stripe: %s', async (name, field, reason, at) => {
    const verdict = await verified('stripe', { 'stripe-signature': field }, { secret: 'new' });
    if (name !== 'two instants') expect(verdict).toEqual({ valid: false, reason, name: at });
    expect(verdict).toMatchObject({ valid: false });
  });

  test('is valid by Standard Webhooks, whose list has spaces', async () => {
    const [key, other] = [Buffer.from('new'), Buffer.from('old')];
    const text = `msg_1.1700000000.${body}`;
    const list = [`v1,${hmac(other, text, 'base64')}`, `v1a,abc`, `v1,${hmac(key, text, 'base64')}`].join(' ');
    const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': '1700000000', 'webhook-signature': list };
    const secret = (bytes: Buffer): { secret: string } => ({ secret: `whsec_${bytes.toString('base64')}` });
    expect(await verified('standard-webhooks', headers, secret(key))).toMatchObject({ valid: true });
    expect(await verified('standard-webhooks', headers, secret(other))).toMatchObject({ valid: true });
    expect(await verified('standard-webhooks', headers, secret(Buffer.from('x')))).toMatchObject({ valid: false });
  });

  test('is valid by Paddle, whose list has semicolons', async () => {
    const field = `ts=1700000000;h1=${wrong};h1=${hmac('new', `1700000000:${body}`, 'hex')}`;
    expect(await verified('paddle', { 'paddle-signature': field }, { secret: 'new' })).toMatchObject({ valid: true });
  });
});

describe.each<CryptoModule>(['node', 'web'])('with a private key, on %s', (crypto) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519').publicKey;
  const jwk = publicKey.export({ format: 'jwk' });

  test('a receiver has the public one, raw or as PEM', async () => {
    const { sign } = await import('node:crypto');
    const signature = sign(null, Buffer.from(`1700000000${body}`), privateKey).toString('hex');
    const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': '1700000000' };
    const { verifier, verifyRequest } = await compiled('discord', crypto);
    const request = { method: 'POST', url: 'https://example.com/', headers, body };
    const check = (key: string): Promise<Verdict> =>
      verifyRequest(verifier, request, { credentials: () => ({ key }), now });
    const raw = Buffer.from(String(jwk.x), 'base64url').toString('hex');
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('hex');
    expect(await check(raw)).toMatchObject({ valid: true });
    expect(await check(spki)).toMatchObject({ valid: true });
    expect(await check(other.export({ format: 'der', type: 'spki' }).toString('hex'))).toMatchObject({
      reason: 'differs',
    });
    expect(await check('00')).toMatchObject({ reason: 'unreadable' });
  });
});

test('credentials inside of what is sent are those that are looked up', async () => {
  const { verifier, verifyRequest } = await compiled('oauth1');
  const sent: unknown[] = [];
  const authorization =
    'OAuth oauth_consumer_key="a%20b", oauth_nonce="n", oauth_signature="x", oauth_signature_method="HMAC-SHA1", oauth_timestamp="1", oauth_token="t%2F"';
  const request = { method: 'GET', url: 'https://example.com/', headers: { authorization } };
  await verifyRequest(verifier, request, { credentials: (names) => void sent.push(names) });
  expect(sent).toEqual([{ consumerKey: 'a b', token: 't/' }]);
});

describe('a field of a form with a signature for each key', () => {
  const payload = 'PGEvPg==';
  const signed = (key: string): string =>
    createHmac('sha1', createHash('sha1').update(key).digest()).update(payload).digest('hex');
  const known = new Map([
    ['mine', 'my key'],
    ['newer', 'my newer key'],
  ]);

  async function verdict(signatures: string, asked: unknown[] = []): Promise<Verdict> {
    const { verifier, verifyRequest } = await compiled('braintree-webhook');
    const request = {
      method: 'POST',
      url: 'https://example.com/hook',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ bt_signature: signatures, bt_payload: payload }).toString(),
    };
    return verifyRequest(verifier, request, {
      credentials: ({ publicKey = '' }) => {
        asked.push(publicKey);
        const privateKey = known.get(publicKey);
        return privateKey === undefined ? undefined : { privateKey };
      },
    });
  }

  test.each([
    ['one', `mine|${signed('my key')}`],
    ['that of a key which the receiver knows', `theirs|${signed('x')}&mine|${signed('my key')}`],
    ['two that it knows', `newer|${signed('my newer key')}&mine|${signed('my key')}`],
    ['with an item of another form', `junk&mine|${signed('my key')}`],
  ])('is valid: %s', async (_name, signatures) => {
    expect(await verdict(signatures)).toEqual({ valid: true });
  });

  test.each([
    ['of a key that it does not know', `theirs|${signed('my key')}`, 'unknown-credential', 'publicKey'],
    ['of another text', `mine|${signed('x')}`, 'differs', 'signature'],
    ['no item', 'junk', 'malformed', 'bt_signature'],
    ['too many keys', Array.from({ length: 9 }, (_, at) => `${at}|a`).join('&'), 'malformed', 'publicKey'],
  ])('is refused: %s', async (_name, signatures, reason, name) => {
    expect(await verdict(signatures)).toEqual({ valid: false, reason, name });
  });

  test('each key is asked for, until one is known', async () => {
    const asked: unknown[] = [];
    await verdict(`theirs|a&mine|${signed('my key')}&newer|b`, asked);
    expect(asked).toEqual(['theirs', 'mine']);
  });
});
