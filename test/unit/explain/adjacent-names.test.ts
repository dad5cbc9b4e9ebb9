import { expect, test } from 'vitest';
import { signedSpec } from '../../support/signed-spec.js';
import { ask, AT, compare, httpText, planText } from './explaining.js';

const signing = `
credentials: { key: { description: key }, secret: { description: secret, secret: true } }
values:
  time: unix_s()
  pragma: |-
    request.query == '' ? '' : ',signed=' + uri(request.query)
  signature: hex(hmac_sha256(secret, string(time) + request.query))
send: { headers: { Authorization: 'key={key}{pragma},time={time},signature={signature}' } }`;

const paths = `
/zones:
  get:
    operationId: listZones
    parameters: [{ name: q, in: query, schema: { type: string } }]
    responses: { '204': { description: done } }`;

test('names side by side in a header are compared together', async () => {
  const plan = await planText(signedSpec(signing, { paths }));
  const credentials = { key: 'k1', secret: 'a-secret' };
  const text = httpText(await ask(plan, 'listZones', { credentials, parameters: ['q=a'], at: AT }));
  expect(await compare(plan, 'listZones', { credentials, captured: text, now: AT })).toMatchObject({ matches: true });
  const other = await compare(plan, 'listZones', { credentials, captured: text.replace('key=k1', 'key=k2'), now: AT });
  expect(other.first).toMatchObject({
    name: '{key}{pragma}',
    expected: 'k1,signed=q%3Da',
    captured: 'k2,signed=q%3Da',
  });
});
