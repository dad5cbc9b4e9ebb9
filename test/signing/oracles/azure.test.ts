import { ContainerClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateScheme } from '../../../generator/signing/evaluate.js';
import { schemeOf } from '../support/schemes.js';

/** A request as the library would send it. */
interface Captured {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers: { toJson(options: { preserveCase: boolean }): Readonly<Record<string, string>> };
}

/** What the library sends for a call, which never gets anywhere. */
async function capture(key: string, call: (container: ContainerClient) => Promise<unknown>): Promise<Captured> {
  const sent: Captured[] = [];
  const httpClient = {
    sendRequest: (request: Captured) => {
      sent.push(request);
      return Promise.reject(new Error('captured'));
    },
  };
  const container = new ContainerClient(
    'https://account.blob.core.windows.net/container',
    new StorageSharedKeyCredential('account', key),
    { httpClient, retryOptions: { maxTries: 1 } },
  );
  await call(container).catch(() => undefined);
  const [first] = sent;
  if (first === undefined) throw new Error('nothing was sent');
  return first;
}

test('azure-blob signs what @azure/storage-blob sends as it does', async () => {
  const scheme = schemeOf('test/signing/schemes/azure-blob.yaml');
  const name = fc.string({
    unit: fc.constantFrom(...Array.from("abAZ09-._~ !'()$&+,;=@%ü日")),
    minLength: 1,
    maxLength: 8,
  });
  // The page says that inner white space is one space; the library leaves it.
  const value = fc.stringMatching(/^[a-z0-9]{1,4}( [a-z0-9]{1,4})?$/);
  const drawn = fc.record({
    name: name.filter((text) => !/^[. ]+$/.test(text)),
    body: fc.string({ unit: 'grapheme', maxLength: 20 }),
    metadata: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/), value),
    key: fc.uint8Array({ minLength: 1, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    kind: fc.constantFrom('upload', 'list', 'delete', 'metadata'),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ name: blob, body, metadata, key, kind }) => {
      const request = await capture(key, (container) => {
        const client = container.getBlockBlobClient(blob);
        if (kind === 'upload') return client.upload(body, Buffer.byteLength(body), { metadata });
        if (kind === 'metadata') return client.setMetadata(metadata, { conditions: { ifMatch: '"x"' } });
        return kind === 'delete' ? client.delete() : container.listBlobsFlat({ prefix: blob }).byPage().next();
      });
      const sent = request.headers.toJson({ preserveCase: false });
      const placed = new Set(['authorization', 'x-ms-date', 'x-ms-version', 'host', 'content-length']);
      const { values } = evaluateScheme(scheme, {
        request: {
          method: request.method,
          url: request.url,
          headers: Object.entries(sent).filter(([field]) => !placed.has(field)),
          ...(kind === 'upload' ? { body } : {}),
        },
        credentials: new Map([
          ['account', 'account'],
          ['accountKey', key],
          ['version', sent['x-ms-version'] ?? ''],
        ]),
        at: Date.parse(sent['x-ms-date'] ?? ''),
      });
      expect(`SharedKey account:${String(values.get('signature'))}`).toBe(sent.authorization);
    }),
    { numRuns: 20 },
  );
});
