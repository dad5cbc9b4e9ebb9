import { expect, test } from 'vitest';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { signedSpec } from '../../support/signed-spec.js';
import { specFromText } from '../../support/spec-text.js';

const paths = `
/orders:
  get:
    operationId: listOrders
    x-signing: { instruction: orderQuery }
    responses: { '200': { description: Fine } }`;

/** What is found in a scheme that signs a constant of the operation, with an example that says this of it. */
function found(operation: string): readonly string[] {
  const signing = `
credentials: { secret: { description: The secret, secret: true } }
values:
  text: operation.name + operation.instruction
  signature: hex(hmac_sha256(secret, text))
send: { headers: { X-Signature: '{signature}' } }
examples:
  - source: definition
    credentials: { secret: s }
    at: 0
    ${operation}
    request: GET https://api.example/orders
    expect: { text: orderQuery }`;
  const document = specFromText(signedSpec(signing, { paths }));
  return buildSigning(document).diagnostics.map(({ message, help }) => `${message} ${help ?? ''}`);
}

test('an example that says what the operation says is tried', () => {
  expect(found('operation: { instruction: orderQuery }')).toEqual([]);
});

test('one that does not is told how', () => {
  expect(found('')).toEqual([
    'The example cannot be tried: it does not say what `operation.instruction` is. Write `operation: { instruction: … }` in the example: what the operation says whose request it is.',
  ]);
});
