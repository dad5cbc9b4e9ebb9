import { expect, it } from 'vitest';
import { ask, AT, compare, httpText, planOf } from './explaining.js';

const spec = `
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{ name: symbols, in: query, schema: { type: string } }]
      responses: { '204': { description: done } }
security: [{ signed: [] }]
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.target))' }
        send: { headers: { X-Sign: '{signature}' } }
`;

it.each([
  ['s', 'symbols=less', 'symbols=eth', 'symbols=less'],
  ['s', 'symbols=s', 'symbols=eth', 'symbols=[redacted]'],
  ['symbols', 'symbols=less', 'symbols=eth', '[redacted]=less'],
])('the secret %s is hidden where it stands alone, or is long: %s', async (secret, given, captured, expected) => {
  const plan = await planOf(spec);
  const credentials = { secret };
  const signed = await ask(plan, 'listOrders', { credentials, parameters: [captured], at: AT, showSecrets: true });
  const { first } = await compare(plan, 'listOrders', {
    credentials,
    parameters: [given],
    at: AT,
    captured: httpText(signed),
  });
  expect(first?.expected).toBe(expected);
  expect(first?.hint).not.toContain('[redacted]');
});
