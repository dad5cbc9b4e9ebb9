import { expect, test } from 'vitest';
import { emittedFrom } from '../../support/packages.js';
import { signedSpec } from '../../support/signed-spec.js';

const responses = "responses: { '200': { description: D } }";
const content = 'requestBody: { content: { application/json: { schema: { type: object } } } }';
const members = `webhooks: { paid: { post: { security: [{ signed: [] }], ${content}, ${responses} } } }`;
const call = `/a: { get: { operationId: getA, summary: S, ${responses} } }`;
const signing = (direction: string): string => `direction: ${direction}
credentials: { secret: { description: The secret, secret: true } }
values: { signature: 'hex(hmac_sha256(secret, request.body))' }
send: { headers: { X-Signature: '{signature}' } }`;
const checked = 'the types of what it sends, and a check of the signatures';

test.each<[string, string, string]>([
  ['a receiver', signedSpec(signing('inbound'), { members, paths: '{}', security: '[]' }), checked],
  [
    'a receiver of what nobody signs',
    `openapi: 3.1.0
info: { title: Test, version: 1.0.0 }
webhooks: { paid: { post: { ${content}, ${responses} } } }`,
    'the types of what it sends',
  ],
  ['a client', signedSpec(signing('inbound'), { members, paths: call, security: '[]' }), 'a typed client'],
  ['a client that signs', signedSpec(signing('outbound')), 'a typed client that signs its requests'],
])('a package says that it is %s', (_, spec, purpose) => {
  const files = emittedFrom(spec);
  expect(JSON.parse(files.get('package.json') ?? '')).toMatchObject({ description: `Test: ${purpose}` });
  expect(files.get('README.md')?.includes('a check of the signatures')).toBe(purpose === checked);
});
