import { describe, expect, test } from 'vitest';
import { functionTable } from '../../generator/signing/functions/table.js';
import type { Vector } from '../../generator/signing/functions/signing-function.js';
import { compiled, evaluated, parseExpression } from './support/expression.js';
import type { CryptoModule } from './support/compiled-signer.js';

const vectors: readonly (readonly [name: string, vector: Vector])[] = [...functionTable.values()].flatMap(
  ({ name, vectors: known }) => known.map((vector) => [name, vector] as const),
);

/** Their answers are random, or need a key too long for a table; random-signatures.test.ts verifies them. */
const withoutVectors = [
  'rsa_sha1',
  'rsa_sha256',
  'rsa_sha512',
  'rsa_pss_sha256',
  'rsa_pss_sha512',
  'es256',
  'es256_der',
  'es384',
  'es512',
  'jwt_es256',
];

test('every function has a known answer', () => {
  const bare = [...functionTable.values()].filter(({ vectors: known }) => known.length === 0).map(({ name }) => name);
  expect(bare).toEqual(withoutVectors);
});

describe('evaluated', () => {
  test.each(vectors)('%s, %#', (_name, vector) => {
    expect(evaluated(vector.expression, vector)).toBe(vector.result);
  });
});

describe.each<CryptoModule>(['node', 'web'])('compiled, on %s', (crypto) => {
  const functions = compiled(
    vectors.map(([, { expression }]) => expression),
    crypto,
  );
  test.each(vectors.map(([name, vector], index) => [name, vector, index] as const))(
    '%s, %#',
    async (_name, vector, index) => {
      expect(await (await functions)[index]?.(vector)).toBe(vector.result);
    },
  );
});

test('every overload is one that the library takes', () => {
  const samples: Readonly<Record<string, string>> = {
    string: "'QUJD'",
    bytes: "b'x'",
    int: '1',
    'list<string>': "['a']",
    map: "{'a': '1'}",
  };
  for (const { name, overloads } of functionTable.values()) {
    for (const { parameters, returns } of overloads) {
      const text = `${name}(${parameters.map((type) => samples[type] ?? '').join(', ')})`;
      expect(`${text}: ${parseExpression(text).tree.type}`).toBe(`${text}: ${returns}`);
    }
  }
});
