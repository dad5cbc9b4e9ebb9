import { expect, test } from 'vitest';
import { ask, AT, planOf } from './explaining.js';

/** What is shown of these values, with `secret: hush-CANARY`. */
async function shown(values: string): Promise<Readonly<Record<string, string>>> {
  const plan = await planOf(`
paths: { /orders: { get: { operationId: listOrders, responses: { '204': { description: done } } } } }
security: [{ signed: [] }]
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { key: { description: key }, secret: { description: secret, secret: true } }
        values:
          ${values}
          signature: hex(sha1(text))
        send: { headers: { X-Key: '{key}', X-Sign: '{signature}' } }
`);
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
  const text = "text: key + shout\n          shout: upper(secret) + '!'";
  expect(await shown(text)).toMatchObject({ text: '[redacted]', shout: '[redacted]' });
});
