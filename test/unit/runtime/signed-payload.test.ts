import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { asBytes } from '../../../templates/runtime/bodies/bytes.js';
import { asMultipart } from '../../../templates/runtime/bodies/multipart.js';
import type { Operation, RequestBody } from '../../../templates/runtime/operation.js';
import { payloadBytes } from '../../../templates/runtime/payload-bytes.js';
import type { SecurityScheme } from '../../../templates/runtime/security-scheme.js';
import { json } from '../../support/fault-server/fault.js';
import { sampleClient, type KeyCredentials } from './sample-api.js';
import { serve } from './serving.js';

/** Places a hash of the bytes, and the content type that it has seen. */
const hashing: SecurityScheme<KeyCredentials> = {
  name: 'key',
  credentials: { apiKey: {}, apiSecret: { secret: true } },
  headers: ['x-hash', 'x-type'],
  sign: ({ bodyBytes, headers }) => ({
    headers: {
      'x-hash': createHash('sha256').update(bodyBytes).digest('hex'),
      'x-type': headers.find(([name]) => name === 'content-type')?.[1] ?? '',
    },
  }),
};

type Case = readonly [of: string, body: RequestBody, make: () => unknown];

const bytes: RequestBody = { mediaType: 'application/octet-stream', encode: asBytes, toBytes: payloadBytes };
const form: RequestBody = { mediaType: 'multipart/form-data', encode: asMultipart, toBytes: payloadBytes };

it.each<Case>([
  ['a blob', bytes, () => new Blob(['hi'])],
  ['a stream', bytes, () => new Blob(['hi']).stream()],
  ['bytes', bytes, () => new Uint8Array([1, 2, 255])],
  ['text', bytes, () => 'hi'],
  ['a form', form, () => ({ note: 'hé', file: new Blob(['x']) })],
])('what is signed of %s is what is sent', async (_, body, make) => {
  const server = await serve(() => json({}));
  const operation: Operation<{ body: unknown }, unknown> = {
    id: 'send',
    method: 'POST',
    path: '/send',
    body,
    accept: ['application/json'],
    security: [{ key: hashing }],
  };
  await sampleClient(server.origin).call(operation, { body: make() });
  const [arrival] = server.arrivals;
  expect(arrival?.headers['x-type']).toBe(arrival?.headers['content-type']);
  expect(arrival?.headers['x-type']).toContain(body.mediaType);
  // The server keeps text: what is not UTF-8 would not come back as it was.
  if (body === bytes && make() instanceof Uint8Array) return;
  expect(arrival?.headers['x-hash']).toBe(
    createHash('sha256')
      .update(arrival?.body ?? '')
      .digest('hex'),
  );
});
