import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { compileVerifier } from '../support/compiled-verifier.js';
import { schemeOf } from '../support/schemes.js';

const payloads = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const seconds = fc.integer({ min: 1, max: 4e9 });

async function compiled(name: string) {
  const found = await compileVerifier(schemeOf(`test/signing/schemes/${name}.yaml`), 'web');
  if (typeof found === 'string') throw new Error(found);
  return found;
}

test('what stripe signs is valid', async () => {
  const { verifier, verifyRequest } = await compiled('stripe');
  const { webhooks } = new Stripe('sk_test');
  await fc.assert(
    fc.asyncProperty(payloads, seconds, fc.string({ minLength: 1 }), async (payload, timestamp, secret) => {
      const signature = webhooks.generateTestHeaderString({ payload, secret, timestamp });
      const request = {
        method: 'POST',
        url: 'https://example.com/',
        headers: { 'stripe-signature': signature },
        body: payload,
      };
      const options = { credentials: () => ({ secret }), now: timestamp * 1000 };
      expect(await verifyRequest(verifier, request, options)).toMatchObject({ valid: true });
      expect(await verifyRequest(verifier, { ...request, body: `${payload} ` }, options)).toMatchObject({
        valid: false,
      });
    }),
    { numRuns: 100 },
  );
});

test('what standardwebhooks signs is valid', async () => {
  const { verifier, verifyRequest } = await compiled('standard-webhooks');
  const keys = fc.uint8Array({ minLength: 1, maxLength: 64 });
  await fc.assert(
    fc.asyncProperty(payloads, seconds, keys, async (payload, timestamp, key) => {
      const secret = `whsec_${Buffer.from(key).toString('base64')}`;
      const signature = new Webhook(secret).sign('msg_1', new Date(timestamp * 1000), payload);
      const headers = {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signature,
      };
      const request = { method: 'POST', url: 'https://example.com/', headers, body: payload };
      const options = { credentials: () => ({ secret }), now: timestamp * 1000 };
      expect(await verifyRequest(verifier, request, options)).toMatchObject({ valid: true });
    }),
    { numRuns: 100 },
  );
});
