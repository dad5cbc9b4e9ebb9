import { describe, expect, it } from 'vitest';
import { planSpec } from '../../generator/pipeline.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { reviewTexts } from './review-files.js';
import { specFiles } from './spec-files.js';
import { cpuMs } from '../support/cpu-time.js';

const signature = 'signature: hex(hmac_sha256(secret, text))';
const text = 'text: time + operation.name + request.method + request.host + request.target + request.body';

/** One operation, signed over all of it. */
const spec = `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: 'https://api.example/v1' }]
security: [{ hmac: [] }]
paths:
  /orders/{id}:
    post:
      operationId: placeOrder
      tags: [orders]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: ids, in: query, required: true, explode: false, schema: { type: array, items: { type: string } } }
        - { name: side, in: query, required: true, schema: { type: string, enum: [buy, sell] } }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [size, kind]
              properties:
                size: { type: string }
                kind: { const: limit }
      responses: { '204': { description: Done } }
components:
  securitySchemes:
    hmac:
      type: apiKey
      in: header
      name: X-Key
      x-signing:
        credentials:
          key: { description: Key }
          secret: { description: Secret, secret: true }
        values:
          time: string(unix_s())
          ${text}
          ${signature}
        send:
          headers: { X-Key: '{key}', X-Time: '{time}', X-Sign: '{signature}' }
`;

type Edit = readonly [from: string, to: string];

function edited(base: string, edits: readonly Edit[]): string {
  return edits.reduce((result, [from, to]) => {
    expect(result.split(from), from).toHaveLength(2);
    return result.replace(from, () => to);
  }, base);
}

async function differsAfter(edits: readonly Edit[], base = spec): Promise<readonly (readonly string[])[]> {
  const { signing } = await reviewTexts(base, edited(base, edits));
  expect(signing.compared).toBe(1);
  return signing.differences.map(({ differs }) => differs);
}

const signed = ['the header `X-Sign`', 'the signed text'];

describe('other bytes are seen', () => {
  it.each<[what: string, edits: readonly Edit[], differs: readonly string[]]>([
    ['the path of the server', [['example/v1', 'example/v2']], ['the URL', ...signed]],
    ['the host of the server', [['https://api.', 'https://eu.']], ['the URL', ...signed]],
    ['the path of the operation', [['  /orders/', '  /trades/']], ['the URL', ...signed]],
    ['the method', [['    post:', '    put:']], ['the method', ...signed]],
    ['the name of the operation', [['operationId: placeOrder', 'operationId: createOrder']], signed],
    ['explode', [['explode: false', 'explode: true']], ['the URL', ...signed]],
    ['the style', [['explode: false', 'style: pipeDelimited, explode: false']], ['the URL', ...signed]],
    ['a constant', [['const: limit', 'const: market']], ['the body', ...signed]],
    ['the type of a property', [['size: { type: string }', 'size: { type: number }']], ['the body', ...signed]],
    [
      'an added required property',
      [
        ['required: [size, kind]', 'required: [size, kind, note]'],
        ['                size:', '                note: { type: string }\n                size:'],
      ],
      ['the body', ...signed],
    ],
    [
      'the media type',
      [['application/json', 'application/x-www-form-urlencoded']],
      ['the header `content-type`', 'the body', ...signed],
    ],
    ['an expression', [['request.method + request.host', 'request.host + request.method']], signed],
    ['the hash', [['hmac_sha256', 'hmac_sha512']], ['the header `X-Sign`']],
    ['the encoding of the signature', [['signature: hex(', 'signature: base64(']], ['the header `X-Sign`']],
    ['the unit of the clock', [['unix_s()', 'unix_ms()']], ['the header `X-Time`', ...signed]],
    ['a placement', [["X-Time: '{time}'", "X-Time: 't={time}'"]], ['the header `X-Time`']],
    [
      'the place of a signature',
      [["X-Sign: '{signature}' }", "X-Sign: '' }\n          query: { sign: '{signature}' }"]],
      ['the URL', 'the header `X-Sign`'],
    ],
  ])('%s', async (_what, edits, differs) => {
    const [found, ...others] = await differsAfter(edits);
    expect(others).toEqual([]);
    expect([...(found ?? [])].sort()).toEqual([...differs].sort());
  });

  it('the order of parameters, which is their order in the query', async () => {
    const ids =
      '        - { name: ids, in: query, required: true, explode: false, schema: { type: array, items: { type: string } } }\n';
    const side = '        - { name: side, in: query, required: true, schema: { type: string, enum: [buy, sell] } }\n';
    expect(await differsAfter([[ids + side, side + ids]])).toEqual([['the URL', ...signed]]);
  });

  it('a branch that only another choice reaches', async () => {
    const choice = edited(spec, [
      [
        '        values:',
        '        parameters:\n          unit: { description: Unit, enum: [s, ms], default: s }\n        values:',
      ],
      ['time: string(unix_s())', "time: |-\n            unit == 'ms' ? string(unix_ms()) : string(unix_s())"],
    ]);
    const found = await differsAfter([['string(unix_ms())', 'string(unix_us())']], choice);
    expect(found).toEqual([['the header `X-Time`', ...signed]]);
  });
});

describe('the same call stays the same', () => {
  it.each<[what: string, edits: readonly Edit[]]>([
    [
      'an optional parameter more',
      [
        [
          '        - { name: side',
          '        - { name: note, in: query, schema: { type: string } }\n        - { name: side',
        ],
      ],
    ],
    [
      'an optional property more',
      [['                size:', '                note: { type: string }\n                size:']],
    ],
    ['a letter more, before the others', [['enum: [buy, sell]', 'enum: [ask, buy, sell]']]],
    ['free text with letters', [['size: { type: string }', 'size: { type: string, enum: [small, large] }']]],
    ['free text with a format', [['size: { type: string }', 'size: { type: string, format: date }']]],
    [
      'a path variable under another name',
      [
        ['/orders/{id}', '/orders/{order_id}'],
        ['name: id, in: path', 'name: order_id, in: path'],
      ],
    ],
    ['a property that may be missing', [['required: [size, kind]', 'required: [kind]']]],
    [
      'a credential under another name',
      [
        ['          key: {', '          apiKey: {'],
        ["'{key}'", "'{apiKey}'"],
      ],
    ],
    ['a credential that has to be hexadecimal', [['secret: true }', 'secret: true, format: hex }']]],
    [
      'a scheme under another name',
      [
        ['security: [{ hmac', 'security: [{ acme'],
        ['    hmac:', '    acme:'],
      ],
    ],
    ['a value by a detour', [[signature, "again: text + ''\n          signature: hex(hmac_sha256(secret, again))"]]],
    [
      'a server variable with the same value',
      [["'https://api.example/v1'", "'https://{region}.example/v1', variables: { region: { default: api } }"]],
    ],
  ])('%s', async (_what, edits) => {
    expect(await differsAfter(edits)).toEqual([]);
  });
});

describe('signatures that are never the same twice', () => {
  const asymmetric = (name: string) =>
    edited(spec, [
      ['secret: { description: Secret, secret: true }', 'secret: { description: Secret, secret: true, format: pem }'],
      [signature, `signature: base64(${name}(secret, text))`],
    ]);

  it.each(['es256', 'rsa_pss_sha256', 'rsa_sha256', 'ed25519'])('%s is no difference by itself', async (name) => {
    const { signing, findings } = await reviewTexts(asymmetric(name), asymmetric(name));
    expect(signing).toMatchObject({ compared: 1, differences: [] });
    expect(findings).toEqual([]);
  });

  it('what they sign is', async () => {
    const [found] = await differsAfter([['request.method + request.host', 'request.host']], asymmetric('es256'));
    expect(found).toEqual(['the signed text']);
  });

  it('another algorithm is', async () => {
    const { signing } = await reviewTexts(asymmetric('rsa_pss_sha256'), asymmetric('rsa_sha256'));
    expect(signing.differences.map(({ differs }) => differs)).toEqual([['the header `X-Sign`']]);
  });
});

describe('bodies that are no text', () => {
  const binary = edited(spec, [
    ['request.target + request.body', 'request.target + hex(sha256(request.body_bytes))'],
    [
      spec.slice(spec.indexOf('          application/json:'), spec.indexOf('      responses:')),
      '          application/octet-stream: {}\n',
    ],
  ]);

  it('are signed as bytes', async () => {
    expect(await differsAfter([['hex(sha256(', 'base64(sha256(']], binary)).toEqual([signed]);
  });

  it('a multipart body has another boundary each time, which is no difference', async () => {
    const multipart = edited(binary, [
      [
        'application/octet-stream: {}',
        'multipart/form-data: { schema: { type: object, required: [note], properties: { note: { type: string } } } }',
      ],
      ['request.target + hex(sha256(request.body_bytes))', 'request.target'],
    ]);
    expect(await differsAfter([['description: Done', 'description: Placed']], multipart)).toEqual([]);
    const renamed: Edit[] = [['required: [note], properties: { note:', 'required: [memo], properties: { memo:']];
    expect(await differsAfter(renamed, multipart)).toEqual([['the body']]);
  });
});

const hexadecimal = expect.stringMatching(/^[0-9a-f]{64}$/) as string;

it('an alternative of several schemes says which text of them differs', async () => {
  const both = edited(spec, [
    ['security: [{ hmac: [] }]', 'security: [{ hmac: [], app: [] }]'],
    [
      '  securitySchemes:\n',
      `  securitySchemes:
    app:
      type: apiKey
      in: header
      name: X-App
      x-signing:
        credentials: { token: { description: Token, secret: true } }
        values:
          proof: hex(hmac_sha256(token, request.path))
        send: { headers: { X-App: '{proof}' } }
`,
    ],
  ]);
  const { signing } = await reviewTexts(
    both,
    both.replace('hmac_sha256(token, request.path)', 'hmac_sha256(token, request.url)'),
  );
  expect(signing.differences).toEqual([
    {
      operation: 'placeOrder',
      scheme: 'hmac with app',
      differs: ['the header `X-App`', 'the text that `app` signs'],
      before: expect.stringMatching(/^\/v1\/orders\//) as string,
      after: expect.stringMatching(/^https:\/\/api\.example\/v1\/orders\//) as string,
      parts: [{ part: 'the header `X-App`', before: hexadecimal, after: hexadecimal }],
    },
  ]);
});

it('the specs of this project are signed and compared in two seconds', async () => {
  const plans = await Promise.all(
    specFiles.map(async (path) => (await planSpec(path, { cwd: '.', scope: '@acme' })).plan),
  );
  const start = cpuMs();
  for (const plan of plans) {
    if (plan === undefined) throw new Error('a spec has errors');
    const { findings, signing } = await reviewSpecs({ plan }, { plan });
    expect(findings).toEqual([]);
    expect(signing.differences).toEqual([]);
  }
  expect(cpuMs() - start).toBeLessThan(2000);
});
