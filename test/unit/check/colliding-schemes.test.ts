import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

const schemes = {
  bearer: '{ type: http, scheme: bearer }',
  basic: '{ type: http, scheme: basic }',
  oauth: '{ type: oauth2, flows: { clientCredentials: { tokenUrl: https://a.example/token, scopes: {} } } }',
  oidc: '{ type: openIdConnect, openIdConnectUrl: https://a.example }',
  header: '{ type: apiKey, in: header, name: AUTHORIZATION }',
  query: '{ type: apiKey, in: query, name: key }',
  otherCase: '{ type: apiKey, in: query, name: KEY }',
  cookie: '{ type: apiKey, in: cookie, name: key }',
  tls: '{ type: mutualTLS }',
  signed: signed("headers: { Accept: text/plain, X-Sign: '{sign}' }, params: { key: '{id}' }"),
  accepting: signed("headers: { accept: text/plain, X-Other: '{sign}', X-Id: '{id}' }"),
  demanding: signed("headers: { Accept: text/html, X-Other: '{sign}', X-Id: '{id}' }"),
};

function signed(send: string): string {
  const credentials = 'id: { description: I. }, secret: { description: S., secret: true }';
  const values = "sign: 'hex(hmac_sha256(secret, request.target))'";
  return `{ type: http, scheme: x, x-signing: { credentials: { ${credentials} }, values: { ${values} }, send: { ${send} } } }`;
}

async function collisions(...names: readonly (keyof typeof schemes)[]): Promise<readonly string[]> {
  const findings = await check(
    documentOf(`openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
security: [{ ${names.map((name) => `${name}: []`).join(', ')} }]
paths: {}
components: { securitySchemes: { ${[...new Set(names)].map((name) => `${name}: ${schemes[name]}`).join(', ')} } }
`),
  );
  return findings.map(({ message }) => message);
}

it.each([
  ['bearer', 'basic', "header 'Authorization'"],
  ['oauth', 'oidc', "header 'Authorization'"],
  ['bearer', 'header', "header 'AUTHORIZATION'"],
  ['query', 'signed', "query parameter 'key'"],
  ['signed', 'demanding', "header 'Accept'"],
] as const)('%s and %s write the same', async (one, other, what) => {
  expect(await collisions(one, other)).toEqual([
    `'${other}' and '${one}' are required together, and both write the ${what}.`,
  ]);
});

it.each([
  ['bearer', 'query'],
  ['query', 'otherCase'],
  ['query', 'cookie'],
  ['tls', 'bearer'],
  ['signed', 'accepting'],
] as const)('%s and %s fit', async (one, other) => {
  expect(await collisions(one, other)).toEqual([]);
});
