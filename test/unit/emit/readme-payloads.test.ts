import { expect, test } from 'vitest';
import { codeBlocks } from '../../support/docs/markdown.js';
import { readmeFrom } from '../../support/packages.js';
import { signedSpec } from '../../support/signed-spec.js';

const bodyAlone = `
values: { signature: 'hex(hmac_sha256(secret, request.body))' }
send: { headers: { X-Signature: '{signature}' } }`;

const inbound = `
direction: inbound
credentials: { secret: { description: The secret, secret: true } }`;

/** The receiver that a README shows, of an API that sends a body of this media type, signed like this. */
function receiverOf(mediaType: string, signed = bodyAlone): string | undefined {
  const members = `
webhooks:
  order.paid:
    post:
      security: [{ signed: [] }]
      requestBody: { content: { ${mediaType}: { schema: { type: object } } } }
      responses: { '200': { description: D } }`;
  const readme = readmeFrom(signedSpec(inbound + signed, { members, paths: '{}', security: '[]' }));
  return codeBlocks(readme).find(({ text }) => text.includes('verifySigned'))?.text;
}

test('a received body has its type, and one that is no JSON is read as text', () => {
  expect(receiverOf('application/json')).toContain("(await request.json()) as Webhooks['order.paid']");
  const form = receiverOf('application/x-www-form-urlencoded');
  expect(form).toContain('await request.text()');
  expect(form).not.toContain('Webhooks');
});

test('an age is asked for only where the time is signed, and the scheme does not say it', () => {
  const clock = `
values: { time: 'unix_s()', signature: 'hex(hmac_sha256(secret, string(time)))' }
send: { headers: { X-Time: '{time}', X-Signature: '{signature}' } }`;
  const verify = '\nverify: { clock: time, within: 1m }';
  expect(receiverOf('application/json')).not.toContain('withinMs');
  expect(receiverOf('application/json', clock)).toContain('withinMs: 300_000');
  expect(receiverOf('application/json', clock + verify)).not.toContain('withinMs');
});

const hook = `
webhooks:
  paid:
    post:
      security: [{ signed: [] }]
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '200': { description: D } }`;

/** The README of an API that sends one webhook, and takes calls on these paths. */
function readmeOf(signed: string, paths: string): string {
  return readmeFrom(signedSpec(signed, { members: hook, paths, security: '[]' }));
}

test('a README says what a verifier is given, and what the signature covers', () => {
  const withParameter = `${inbound}\nparameters: { callback: { description: The URL as it was given } }
values: { signature: 'hex(hmac_sha256(secret, request.body + callback))' }
send: { headers: { X-Signature: '{signature}' } }`;
  const readme = readmeOf(withParameter, '{}');
  expect(readme).toContain('| `secret` | The secret | Secret. |\n| `callback` | The URL as it was given |  |');
  expect(readme).toContain('The signature covers the body; not');
  expect(readme).toContain('credentials: () => ({ secret, callback })');
});

test('who checks the signature of a private key is told to give the public one', () => {
  const signed = `
direction: inbound
credentials: { key: { description: PEM, secret: true, format: pem } }
values: { signature: 'base64(rsa_sha256(key, request.body))' }
send: { headers: { X-Signature: '{signature}' } }`;
  expect(readmeOf(signed, '{}')).toContain('| `key` | PEM | The public key: the sender has the private one. |');
});

test('where there is nothing to call, a README is about what is received', () => {
  const readme = readmeOf(inbound + bodyAlone, '{}');
  expect(readme).toContain('[Install](#install) · [Webhooks](#webhooks)\n');
  expect(readme).not.toMatch(/^## (?:First call|Errors|Rate limits|Retries|Operations)$/m);
  const both = readmeOf(
    inbound + bodyAlone,
    "/a: { get: { operationId: a, responses: { '204': { description: D } } } }",
  );
  expect(both).toMatch(/^## First call$[^]*^## Webhooks$[^]*^## Operations$/m);
});
