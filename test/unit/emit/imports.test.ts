import { describe, expect, test } from 'vitest';
import { importsOf, specifier } from '../../../generator/emit/imports.js';

test.each([
  { from: 'client.ts', module: 'api.js', want: './api.js' },
  { from: 'resources/orders.ts', module: 'models.js', want: '../models.js' },
  { from: 'resources/orders.ts', module: 'resources/user.js', want: './user.js' },
  { from: 'a/b/c.ts', module: 'a/d.js', want: '../d.js' },
  { from: 'security/hmac.ts', module: '#crypto', want: '#crypto' },
])('$module from $from is $want', ({ from, module, want }) => {
  expect(specifier(from, module)).toBe(want);
});

describe('import declarations', () => {
  test('of types alone are type imports; packages come first, then the furthest away', () => {
    const imports = importsOf('resources/orders.ts');
    imports.type('models.js', 'Order');
    imports.type('models.js', 'Book');
    imports.value('resources/user.js', 'User');
    imports.type('resources/user.js', 'Name');
    imports.value('#crypto', 'hmacSha256');
    const shown = imports.declarations().map(({ moduleSpecifier, isTypeOnly, namedImports }) => ({
      moduleSpecifier,
      isTypeOnly,
      names: JSON.stringify(namedImports),
    }));
    expect(shown.map(({ moduleSpecifier, isTypeOnly }) => `${moduleSpecifier} ${String(isTypeOnly)}`)).toEqual([
      '#crypto false',
      '../models.js true',
      './user.js false',
    ]);
    expect(shown[1]?.names).toBe('[{"name":"Book","isTypeOnly":false},{"name":"Order","isTypeOnly":false}]');
    expect(shown[2]?.names).toBe('[{"name":"Name","isTypeOnly":true},{"name":"User","isTypeOnly":false}]');
  });

  test('a name that is used as a value is imported as one, however often it is a type', () => {
    const imports = importsOf('a.ts');
    imports.type('b.js', 'B');
    imports.value('b.js', 'B');
    imports.type('b.js', 'B');
    expect(imports.declarations().map(({ isTypeOnly }) => isTypeOnly)).toEqual([false]);
  });
});
