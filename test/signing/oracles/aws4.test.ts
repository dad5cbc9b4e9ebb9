import aws4 from 'aws4';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateScheme } from '../../../generator/signing/evaluate.js';
import { schemeOf } from '../support/schemes.js';

const texts = fc.string({ unit: fc.constantFrom(...Array.from("abzAZ019-._~ !*'()$&+,;=@/%ü日")), maxLength: 6 });
const names = fc.string({
  unit: fc.constantFrom(...Array.from("abzAZ019-._~ !*'()$&,;=@ü日")),
  minLength: 1,
  maxLength: 6,
});
// aws4 makes one of several slashes and takes dots out, as the services do; a client does not send them.
const segments = names.filter((name) => !/^\.+$/.test(name));
const requests = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE'),
  path: fc.array(segments, { maxLength: 3 }),
  query: fc.uniqueArray(fc.tuple(names, texts), { maxLength: 3, selector: ([name]) => name }),
  body: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { nil: undefined }),
  service: fc.constantFrom('execute-api', 'sqs', 'dynamodb', 'iam'),
  region: fc.constantFrom('eu-west-1', 'us-east-1'),
  at: fc.integer({ min: 0, max: 4e9 }).map((seconds) => seconds * 1000),
  secretKey: fc.string({ minLength: 1, maxLength: 40 }),
});
type Drawn = typeof requests extends fc.Arbitrary<infer Value> ? Value : never;

function requested({ path, query }: Drawn): URL {
  const search = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  return new URL(`https://service.example.com/${path.map(encodeURIComponent).join('/')}${search && `?${search}`}`);
}

function byAws4(drawn: Drawn, service: string): ReturnType<typeof aws4.sign> {
  const url = requested(drawn);
  return aws4.sign(
    {
      service,
      region: drawn.region,
      method: drawn.method,
      host: url.host,
      path: url.pathname + url.search,
      headers: {
        'Content-Type': 'text/plain',
        'X-Amz-Date': new Date(drawn.at).toISOString().replace(/[:-]|\.\d{3}/g, ''),
      },
      body: drawn.body,
      extraHeadersToIgnore: { 'content-length': true },
    },
    { accessKeyId: 'AKID', secretAccessKey: drawn.secretKey },
  );
}

function byUs(name: string, drawn: Drawn, service: string): ReadonlyMap<string, unknown> {
  return evaluateScheme(schemeOf(`test/signing/schemes/${name}.yaml`), {
    request: {
      method: drawn.method,
      url: requested(drawn).href,
      headers: [['Content-Type', 'text/plain']],
      body: drawn.body,
    },
    credentials: new Map([
      ['accessKeyId', 'AKID'],
      ['secretKey', drawn.secretKey],
      ['region', drawn.region],
      ...(name === 'aws-sigv4' ? ([['service', service]] as const) : []),
    ]),
    at: drawn.at,
  }).values;
}

test('aws-sigv4 signs as aws4 does', () => {
  fc.assert(
    fc.property(requests, (drawn) => {
      const { headers } = byAws4(drawn, drawn.service);
      expect(headers.Authorization).toContain(
        `Signature=${String(byUs('aws-sigv4', drawn, drawn.service).get('signature'))}`,
      );
    }),
    { numRuns: 100 },
  );
});

test('aws-s3 signs as aws4 does', () => {
  fc.assert(
    fc.property(requests, (drawn) => {
      const { headers } = byAws4(drawn, 's3');
      expect(headers.Authorization).toContain(`Signature=${String(byUs('aws-s3', drawn, 's3').get('signature'))}`);
    }),
    { numRuns: 100 },
  );
});
