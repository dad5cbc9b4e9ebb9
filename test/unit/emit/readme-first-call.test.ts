import { expect, test } from 'vitest';
import { codeBlocks } from '../../support/docs/markdown.js';
import { readmeFrom } from '../../support/packages.js';

const operation = (id: string, scheme: string): string =>
  `${id}: { get: { operationId: ${id.slice(1)}, security: [${scheme}], responses: { '200': { description: D, content: { application/json: { schema: { type: object } } } } } } }`;

/** The program of a README's first call, of an API with these operations. */
function firstCall(...operations: readonly string[]): string {
  const readme = readmeFrom(`openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: 'https://api.example.com' }]
paths:
  ${operations.join('\n  ')}
components:
  securitySchemes:
    app: { type: http, scheme: basic }
    shop: { type: http, scheme: bearer }
`);
  return codeBlocks(readme)[1]?.text ?? '';
}

test('the client of the first call has the credentials that the call needs', () => {
  const only = firstCall(operation('/items', '{ shop: [] }'));
  expect(only).toContain('auth: { shop: { token } }');
  expect(only).toContain('.items()');
});

test('of several ways the first scheme of all is taken', () => {
  expect(firstCall(operation('/items', '{ shop: [] }, { app: [] }'))).toContain(
    'auth: { app: { username, password } }',
  );
});

test('where the call is public, too', () => {
  expect(firstCall(operation('/items', '{}'))).toContain('auth: { app: { username, password } }');
});
