import fc from 'fast-check';
import { createSigner, httpbis } from 'http-message-signatures';
import { createPrivateKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { evaluateScheme } from '../../../generator/signing/evaluate.js';
import { schemeOf } from '../support/schemes.js';

const field = fc.stringMatching(/^[!-~]([ -~]{0,10}[!-~])?$/).filter((text) => !text.includes('  '));
const drawn = fc.record({
  method: fc.constantFrom('GET', 'POST'),
  path: fc.stringMatching(/^\/[a-zA-Z0-9~._/-]{0,12}$/).filter((path) => !/\/(\.{1,2}(\/|$)|\/)/.test(path)),
  date: field,
  type: field,
  created: fc.integer({ min: 1, max: 4e9 }),
  keyId: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
});

test.each([
  {
    name: 'rfc9421-hmac',
    fields: ['date', '@authority', 'content-type'],
    label: 'sig-b25',
    signer: (key: string) => createSigner(Buffer.from(key, 'base64'), 'hmac-sha256'),
  },
  {
    name: 'rfc9421-ed25519',
    fields: ['date', '@method', '@path', '@authority', 'content-type', 'content-length'],
    label: 'sig-b26',
    signer: (key: string) => createSigner(createPrivateKey(key), 'ed25519'),
  },
])('$name signs as http-message-signatures does', async ({ name, fields, label, signer }) => {
  const scheme = schemeOf(`test/signing/schemes/${name}.yaml`);
  const key = scheme.examples[0]?.credentials.get('key') ?? '';
  await fc.assert(
    fc.asyncProperty(drawn, async ({ method, path, date, type, created, keyId }) => {
      const url = `https://Example.com${path}`;
      const headers: Record<string, string> = {
        Date: date,
        'Content-Type': type,
        'Content-Length': '18',
        Host: 'example.com',
      };
      const theirs = await httpbis.signMessage(
        {
          key: { ...signer(key), id: keyId },
          name: label,
          fields,
          params: ['created', 'keyid'],
          paramValues: { created: new Date(created * 1000) },
        },
        { method, url, headers },
      );
      const { values } = evaluateScheme(scheme, {
        request: { method, url, headers: Object.entries(headers).filter(([each]) => each !== 'Host'), body: '' },
        credentials: new Map(Object.entries({ keyId, key })),
        at: created * 1000,
      });
      expect(`${label}=:${String(values.get('signature'))}:`).toBe(theirs.headers.Signature);
    }),
    { numRuns: 60 },
  );
});
