import { expect, test } from 'vitest';
import { signedSpec } from '../../support/signed-spec.js';
import { ask, AT, planText } from './explaining.js';

/** What is shown of these values, with `secret: hush-CANARY`. */
async function shown(...values: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const plan = await planText(
    signedSpec(`
credentials: { key: { description: key }, secret: { description: secret, secret: true } }
values:
  ${values.join('\n  ')}
  signature: hex(sha1(text))
send: { headers: { X-Key: '{key}', X-Sign: '{signature}' } }`),
  );
  const explanation = await ask(plan, 'listOrders', { credentials: { key: 'k', secret: 'hush-CANARY' }, at: AT });
  expect(JSON.stringify(explanation)).not.toMatch(/CANARY|HUSH/);
  return { ...explanation.values, signed: explanation.signed ?? '' };
}

test('a text that is hashed with the secret in it is shown without the secret', async () => {
  expect(await shown("text: key + '+' + secret + '+' + request.path")).toMatchObject({
    text: 'k+[redacted]+/v2/orders',
    signed: 'k+[redacted]+/v2/orders',
  });
});

test('of one that has it in another form, nothing is', async () => {
  const found = await shown('text: key + shout', "shout: upper(secret) + '!'");
  expect(found).toMatchObject({ text: '[redacted]', shout: '[redacted]' });
});
