import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import { expect, test } from 'vitest';
import { evaluateScheme } from '../../../generator/signing/evaluate.js';
import { schemeOf } from '../support/schemes.js';

const texts = fc.string({ unit: fc.constantFrom(...Array.from("ab019-._~ !*'()$&,;=@/%ü日😀")), maxLength: 8 });
/** Of a query oauth-1.0a decodes the values and not the names. */
const names = fc.stringMatching(/^[a-z0-9._~-]{1,8}$/).filter((name) => name !== '__proto__');
const fields = fc.uniqueArray(fc.tuple(names, texts), { maxLength: 3, selector: ([name]) => name });

test('oauth1 signs as oauth-1.0a does', () => {
  const scheme = schemeOf('test/signing/schemes/oauth1.yaml');
  const drawn = fc.record({
    method: fc.constantFrom('GET', 'POST'),
    query: fields,
    form: fields,
    at: fc.integer({ min: 1, max: 4e9 }),
    secrets: fc.tuple(texts, texts),
  });
  fc.assert(
    fc.property(drawn, ({ method, query, form, at, secrets: [consumerSecret, tokenSecret] }) => {
      // Of a name in both places oauth-1.0a keeps one.
      const body = method === 'POST' ? form.filter(([name]) => !query.some(([other]) => other === name)) : [];
      const search = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
      const url = new URL(`https://api.example.com/1/statuses${search && `?${search}`}`).href;
      const oauth = new OAuth({
        consumer: { key: 'key', secret: consumerSecret },
        signature_method: 'HMAC-SHA1',
        hash_function: (base, key) => createHmac('sha1', key).update(base).digest('base64'),
      });
      // Its authorize() sends `oauth_version`, which is optional (RFC 5849, section 3.1), and the declaration does not.
      const theirs = oauth.getSignature({ url, method, data: Object.fromEntries(body) }, tokenSecret, {
        oauth_consumer_key: 'key',
        oauth_nonce: 'nonce',
        oauth_signature_method: 'HMAC-SHA1',
        oauth_timestamp: at,
        oauth_token: 'token',
      } as OAuth.Data);
      const { values } = evaluateScheme(scheme, {
        request: {
          method,
          url,
          ...(method === 'POST' ? { body: new URLSearchParams([...body]).toString() } : {}),
          contentType: 'application/x-www-form-urlencoded',
        },
        credentials: new Map(Object.entries({ consumerKey: 'key', consumerSecret, token: 'token', tokenSecret })),
        at: at * 1000,
        nonce: 'nonce',
      });
      expect(values.get('signature')).toBe(theirs);
    }),
    { numRuns: 100 },
  );
});
