import { expect, test } from 'vitest';
import { filesFromText } from '../../support/packages.js';

/** The module of the only security scheme, and the README. */
async function texts(scheme: string): Promise<{ module: string; readme: string; api: string }> {
  const files = await filesFromText(`
security: [{ s: [] }]
paths: { /a: { get: { responses: { '204': { description: D } } } } }
components: { securitySchemes: { s: ${scheme} } }
`);
  const of = (path: string): string => files.get(path) ?? '';
  return { module: of('src/security/s.ts'), readme: of('README.md'), api: of('src/api.ts') };
}

test.each(['digest', 'HOBA'])('the HTTP scheme %s takes the whole value of Authorization', async (scheme) => {
  const { module, readme, api } = await texts(`{ type: http, scheme: ${scheme} }`);
  expect(module).toContain("authorizationScheme('s')");
  expect(module).not.toContain('bearer');
  expect(module).toContain(`scheme \`${scheme.toLowerCase()}\`: you give the whole value`);
  expect(readme).toContain('auth: { s: { authorization } }');
  expect(api).toContain('{ s: { authorization: { sent: true } } }');
});

test.each(['bearer', 'Bearer'])('the HTTP scheme %s takes a token', async (scheme) => {
  expect((await texts(`{ type: http, scheme: ${scheme} }`)).module).toContain("bearerScheme('s')");
});

test('OAuth 2.0 takes a token, and says where it comes from and what it may be allowed', async () => {
  const { module, readme } = await texts(
    `{ type: oauth2, description: Ask us., flows: { clientCredentials: { tokenUrl: 'https://a.example/token', scopes: { 'read:a': Read A, write: '' } } } }`,
  );
  expect(module).toContain("bearerScheme('s')");
  expect(module).toContain('Ask us.');
  expect(module).toContain('- OAuth 2.0, client credentials: token from `https://a.example/token`.');
  expect(module).toContain('`read:a`: Read A');
  expect(readme).toContain('OAuth 2.0, client credentials');
  expect(readme).toContain('`read:a`: Read A');
  expect(readme).toContain('auth: { s: { token } }');
});

test('OpenID Connect says where its document is', async () => {
  const { module } = await texts(`{ type: openIdConnect, openIdConnectUrl: 'https://a.example/.well-known/x' }`);
  expect(module).toContain('`https://a.example/.well-known/x` says where tokens come from');
});

test('nothing that a spec says of a flow leaves its comment', async () => {
  const { module } = await texts(
    `{ type: oauth2, flows: { implicit: { authorizationUrl: 'https://a.example/*/ alert(1)', scopes: { '*/ x': '*/ y' } } } }`,
  );
  expect(module.match(/\*\//g)).toHaveLength(module.match(/\/\*/g)?.length ?? 0);
});
