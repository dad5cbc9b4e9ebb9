import { createHmac } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSpec, misfits, specExamples, specOperations } from '../../support/spec-examples.js';

const spec = loadSpec(fileURLToPath(new URL('../../../specs/allxon.yaml', import.meta.url)));
const operations = specOperations(spec);
const examples = specExamples(spec);

/** Operation → its method. */
const METHODS = {
  'GET /connection': 'devices.connections',
  'POST /ota/artifact': 'artifacts.create',
  'POST /ota/artifact/{artifact_uuid}': 'artifacts.requestUpload',
  'PUT /{upload_url}': 'artifacts.upload',
  'POST /ota/deployment': 'deployments.create',
  'GET /ota/deployment/{deployment_id}/{deployment_status}': 'deployments.status',
};

const signed = operations.filter(({ name }) => name !== 'PUT /{upload_url}');
const withBody = signed.filter(({ operation }) => 'requestBody' in operation);

describe('specs/allxon.yaml', () => {
  test('has every operation, and no other, under these method names', () => {
    const methods = operations.map(({ name, operation }) => [name, operation['x-method']]);
    expect(Object.fromEntries(methods)).toEqual(METHODS);
    expect(operations).toHaveLength(6);
  });

  test('names every descriptor once', () => {
    expect(new Set(operations.map(({ operation }) => operation['operationId'])).size).toBe(6);
  });

  test('has examples that fit their schemas', () => {
    expect(examples.length).toBeGreaterThan(30);
    expect(misfits(spec, examples)).toEqual([]);
  });

  test('would notice an example that does not fit', () => {
    const place = '/components/schemas/Md5Base64';
    expect(misfits(spec, [{ place, schema: place, value: 'f413eb1a3808ce8c37a0b21de35fb84f' }])).toHaveLength(1);
  });

  test.each(signed)('$name has an example reply', ({ name }) => {
    expect(examplesOf(name, '/responses/')).toHaveLength(1);
  });

  test.each(withBody)('$name has an example body', ({ name }) => {
    expect(examplesOf(name, '/requestBody/')).not.toEqual([]);
  });

  test.each(signed)('$name declares the whole table of statuses', ({ name, operation }) => {
    const success = name === 'POST /ota/deployment' ? '202' : '200';
    const statuses = [success, '400', '401', '403', '404', '405', '409', '429', '500'];
    expect(Object.keys(operation['responses'] as object).sort()).toEqual(statuses.sort());
  });

  test('declares the reply headers with every reply of its own', () => {
    const { responses } = spec['components'] as { responses: Record<string, Reply> };
    const own = signed.flatMap(({ operation }) => Object.values(operation['responses'] as Record<string, Reply>));
    const replies = [...Object.values(responses), ...own.filter((reply) => !('$ref' in reply))];
    expect(replies).toHaveLength(8 + 5);
    for (const { headers } of replies) {
      expect(Object.keys(headers ?? {})).toEqual([
        'Content-Encoding',
        'X-Request-ID',
        'X-Ratelimit-Limit',
        'X-Ratelimit-Remaining',
        'X-Ratelimit-Reset',
      ]);
    }
  });

  test('keeps every credential away from the upload', () => {
    const upload = operations.find(({ name }) => name === 'PUT /{upload_url}')?.operation;
    expect(upload).toMatchObject({ security: [], 'x-url': 'upload_url' });
    expect(spec['security']).toEqual([{ allxonSig1: [] }]);
  });
});

describe('the known answers of allxonSig1', () => {
  const answers = knownAnswers();

  test('pin the signing key of the vendor, and no signature that does not follow', () => {
    expect(answers[0]?.expect).toEqual({
      signingKey: '9e73a5982eb5a38cb36830773eb92d0d12cbece741a9c95cdab678f1971eb58d',
    });
    const pinned = answers.flatMap((answer) => Object.values(answer.expect));
    expect(pinned.filter((value) => value.startsWith('77d0'))).toEqual([]);
    expect(pinned.filter((value) => value.length === 64)).toHaveLength(4);
  });

  test.each(answers)('$request', ({ credentials, at, request, expect: expected }) => {
    const [method = '', url = ''] = request.split(' ');
    const epoch = String(at);
    const hour = String(Math.floor(at / 3_600_000));
    const signingKey = hmac(credentials.apiSecret, hour);
    const signature = hmac(signingKey, method + url.replace(/^https:\/\/[^/]+/, '') + epoch);
    expect({ epoch, hour, signingKey, signature }).toMatchObject(expected);
  });
});

interface Reply {
  readonly headers?: object;
}

interface KnownAnswer {
  readonly credentials: { readonly apiKeyId: string; readonly apiSecret: string };
  readonly at: number;
  readonly request: string;
  readonly expect: Readonly<Record<string, string>>;
}

function knownAnswers(): readonly KnownAnswer[] {
  const { components } = spec as {
    components: { securitySchemes: { allxonSig1: { 'x-signing': { examples: KnownAnswer[] } } } };
  };
  return components.securitySchemes.allxonSig1['x-signing'].examples;
}

function examplesOf(name: string, part: string): string[] {
  const [method = '', path = ''] = name.split(' ');
  const pointer = `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}${part}`;
  return examples.map(({ place }) => place).filter((place) => place.startsWith(pointer) && place.endsWith('/value'));
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
