import { expect, test } from 'vitest';
import { ask, AT, compare, httpText, planOf } from './explaining.js';

const spec = `
paths:
  /zones:
    get:
      operationId: listZones
      parameters: [{ name: q, in: query, schema: { type: string } }]
      responses: { '204': { description: done } }
security: [{ signed: [] }]
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { key: { description: key }, secret: { description: secret, secret: true } }
        values:
          time: unix_s()
          pragma: |-
            request.query == '' ? '' : ',signed=' + uri(request.query)
          signature: hex(hmac_sha256(secret, string(time) + request.query))
        send: { headers: { Authorization: 'key={key}{pragma},time={time},signature={signature}' } }
`;

test('names side by side in a header are compared together', async () => {
  const plan = await planOf(spec);
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
