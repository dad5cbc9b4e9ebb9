import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signingNames } from '../../../generator/plan/signing-names.js';
import { planFromText } from '../../support/packages.js';

const runtime = join(import.meta.dirname, '../../../templates/runtime');

test('all functions that a signer may import are known', () => {
  const modules = readdirSync(join(runtime, 'signing')).map((name) => join('signing', name));
  const exported = [...modules, 'crypto/node.ts', 'crypto/web.ts'].flatMap((path) => {
    const text = readFileSync(join(runtime, path), 'utf8');
    return [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name = '']) => name);
  });
  expect([...signingNames].sort()).toEqual([...new Set(exported)].sort());
});

test.each([
  { signing: '', want: 'ed25519' },
  { signing: ', x-signing: {}', want: 'ed25519Scheme' },
])('a scheme that is called like one: $want', ({ signing, want }) => {
  const { plan } = planFromText(
    `components: { securitySchemes: { ed25519: { type: http, scheme: custom${signing} } } }`,
  );
  expect(plan.schemes.map(({ name }) => name)).toEqual([want]);
});
