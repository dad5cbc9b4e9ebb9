import { expect, it } from 'vitest';
import { signedSpec } from '../support/signed-spec.js';
import { reviewTexts } from './review-files.js';

const anyText = signedSpec(`
credentials: { secret: { description: Secret, secret: true } }
parameters: { lifetime: { description: Seconds, default: '60' } }
values: { signature: 'hex(hmac_sha256(secret, lifetime))' }
send: { headers: { X-Life: '{lifetime}', X-Sign: '{signature}' } }`);
const digits = anyText.replace('(secret, lifetime)', '(secret, string(int(lifetime)))');

it.each([
  ['is read as an int refuses', anyText, digits, 'signing/parameter-value-removed'],
  ['is read as text again takes', digits, anyText, 'signing/parameter-value-added'],
])('a parameter that %s other text than digits', async (_name, base, head, id) => {
  const { findings } = await reviewTexts(base, head);
  expect(findings.map((finding) => finding.id)).toContain(id);
});
