import { expect, it } from 'vitest';
import { signedSpec } from '../support/signed-spec.js';
import { reviewTexts } from './review-files.js';

interface Paths {
  readonly all?: string;
  readonly one?: string;
  readonly header?: string;
  /** A query parameter that only the second path has, and requires. */
  readonly query?: string;
}

/** One method over two paths, signed over path and query. */
function spec({ all = '/balance', one = '/balance/{name}', header = 'X-Sign', query = 'kind' }: Paths): string {
  const signing = `
credentials: { key: { description: Key }, secret: { description: Secret, secret: true } }
values: { sign: 'hex(hmac_sha256(secret, request.target))' }
send: { headers: { X-Key: '{key}', ${header}: '{sign}' } }`;
  const paths = `
${all}:
  get: { operationId: getBalances, x-method: account.balance, responses: { '204': { description: Done } } }
${one}:
  get:
    operationId: getBalance
    x-method: account.balance
    parameters:
      - { name: name, in: path, required: true, schema: { type: string } }
      - { name: ${query}, in: query, required: true, schema: { type: string } }
    responses: { '204': { description: Done } }`;
  return signedSpec(signing, { paths });
}

it.each<[what: string, head: Paths, operations: readonly string[]]>([
  ['the first path', { all: '/balances' }, ['getBalances']],
  ['the second path', { one: '/accounts/{name}' }, ['getBalance']],
  ['what only the second path takes', { query: 'type' }, ['getBalance']],
  ['the header', { header: 'X-Signature' }, ['getBalances', 'getBalance']],
])('of a method with several paths each is signed: %s changes', async (_what, head, operations) => {
  const { signing, findings } = await reviewTexts(spec({}), spec(head));
  expect(signing.compared).toBe(2);
  expect(signing.differences.map(({ operation }) => operation)).toEqual(operations);
  const said = findings.find(({ id }) => id === 'signing/bytes-changed');
  expect(said?.operations).toEqual(operations);
  expect(said?.message).toContain(`for ${operations.length} of 2 operations`);
});
