import { expect, it } from 'vitest';
import { signedSpec } from '../../support/signed-spec.js';
import { ask, AT, compare, httpText, planText } from './explaining.js';

const signing = `
credentials: { secret: { description: secret, secret: true } }
values: { signature: 'hex(hmac_sha256(secret, request.target))' }
send: { headers: { X-Sign: '{signature}' } }`;

const paths = `
/orders:
  get:
    operationId: listOrders
    parameters: [{ name: symbols, in: query, schema: { type: string } }]
    responses: { '204': { description: done } }`;

it.each([
  ['s', 'symbols=less', 'symbols=eth', 'symbols=less'],
  ['s', 'symbols=s', 'symbols=eth', 'symbols=[redacted]'],
  ['symbols', 'symbols=less', 'symbols=eth', '[redacted]=less'],
])('the secret %s is hidden where it stands alone, or is long: %s', async (secret, given, captured, expected) => {
  const plan = await planText(signedSpec(signing, { paths }));
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
