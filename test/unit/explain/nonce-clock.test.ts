import { expect, test } from 'vitest';
import { signedSpec } from '../../support/signed-spec.js';
import { ask, AT, compare, httpText, planText } from './explaining.js';

const signing = `
credentials: { secret: { description: secret, secret: true } }
values:
  nonce: nonce_ms()
  signature: hex(hmac_sha256(secret, string(nonce) + request.target))
send: { headers: { X-Nonce: '{nonce}', X-Sign: '{signature}' } }
verify: { clock: nonce, within: 5s }`;

test('a number used once that is a clock has an age', async () => {
  const plan = await planText(signedSpec(signing));
  const credentials = { secret: 'a secret' };
  const text = httpText(await ask(plan, 'listOrders', { credentials, at: AT, showSecrets: true }));
  const { matches, notes } = await compare(plan, 'listOrders', { credentials, captured: text, now: AT + 7000 });
  expect({ matches, note: notes[0] }).toEqual({
    matches: true,
    note: "By its own clock it was signed at 2024-02-26T13:27:45.872Z, 7 s before this machine's now; a server takes it within 5 s.",
  });
});
