import { parameterFields } from '../../../../templates/runtime/parameter-fields.js';
import { pathAndQuery } from '../../../../templates/runtime/path-and-query.js';
import { replyKind } from '../../../../templates/runtime/reply-kind.js';
import { severalPaths } from '../../../../templates/runtime/several-paths.js';
import { newClient, type Client, type ClientOptions } from '../../../../templates/runtime/client.js';
import { FakeApi, type FakeOptions } from '../../../../templates/runtime/testing/fake-api.js';
import type { FakeOperation } from '../../../../templates/runtime/testing/fake-operation.js';
import { readStyled } from '../../../../templates/runtime/testing/read-styled.js';
import type { Operation } from '../../../../templates/runtime/operation.js';
import { sampleApi } from '../sample-api.js';

type AnyInput = Readonly<Record<string, unknown>>;

/** An operation without anything special. */
export function operationOf<Output = unknown>(
  facts: Partial<Operation<AnyInput, Output>>,
): Operation<AnyInput, Output> {
  const writers = { target: typeof facts.path === 'object' ? severalPaths : pathAndQuery, fields: parameterFields };
  const shared = { method: 'POST', path: '/', accept: ['application/json'], kind: replyKind };
  return { id: 'sample', ...shared, ...writers, ...facts };
}

/** A fake of operations, and a client of it. */
export function faked(
  operations: readonly (Omit<FakeOperation, 'reply'> & Partial<Pick<FakeOperation, 'reply'>>)[],
  options: FakeOptions = {},
  clientOptions: ClientOptions = {},
): { readonly fake: FakeApi; readonly client: Client } {
  const reply = { status: 200, mediaType: 'application/json', body: {} };
  const known = operations.map((each, index) => [String(index), { reply, readStyle: readStyled, ...each }] as const);
  const fake = new FakeApi({ api: sampleApi, operations: Object.fromEntries(known), schemes: {} }, options);
  const auth = options.auth === undefined ? {} : { auth: options.auth };
  return { fake, client: newClient(sampleApi, { fetch: fake.fetch, ...auth, ...clientOptions }) };
}
