import { expect, test } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import { planPackage } from '../../../generator/plan/plan.js';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { codeBlocks } from '../../support/docs/markdown.js';
import { modelOf } from '../../support/model.js';
import { scope, textsOf } from '../../support/packages.js';
import { specFromText } from '../../support/spec-text.js';

const bodyAlone = `values: { signature: 'hex(hmac_sha256(secret, request.body))' }
        send: { headers: { X-Signature: '{signature}' } }`;

/** The receiver that a README shows, of an API that sends a body of this media type, signed like this. */
function receiverOf(mediaType: string, signed = bodyAlone): string | undefined {
  const document = specFromText(`openapi: 3.1.0
info: { title: T, version: 1.0.0 }
webhooks:
  order.paid:
    post:
      security: [{ hook: [] }]
      requestBody: { content: { ${mediaType}: { schema: { type: object } } } }
      responses: { '200': { description: D } }
components:
  securitySchemes:
    hook:
      type: http
      scheme: signed
      x-signing:
        direction: inbound
        credentials: { secret: { description: The secret, secret: true } }
        ${signed}
`);
  const { plan } = planPackage({ model: modelOf(document), signing: buildSigning(document).schemes, scope });
  const readme = textsOf(emitPackage(plan)).get('README.md') ?? '';
  return codeBlocks(readme).find(({ text }) => text.includes('verifyHook'))?.text;
}

test('a received body has its type, and one that is no JSON is read as text', () => {
  expect(receiverOf('application/json')).toContain("(await request.json()) as Webhooks['order.paid']");
  const form = receiverOf('application/x-www-form-urlencoded');
  expect(form).toContain('await request.text()');
  expect(form).not.toContain('Webhooks');
});

test('an age is asked for only where the time is signed, and the scheme does not say it', () => {
  const clock = (
    verify: string,
  ): string => `values: { time: 'unix_s()', signature: 'hex(hmac_sha256(secret, string(time)))' }
        send: { headers: { X-Time: '{time}', X-Signature: '{signature}' } }${verify}`;
  expect(receiverOf('application/json')).not.toContain('withinMs');
  expect(receiverOf('application/json', clock(''))).toContain('withinMs: 300_000');
  expect(receiverOf('application/json', clock('\n        verify: { clock: time, within: 1m }'))).not.toContain(
    'withinMs',
  );
});
