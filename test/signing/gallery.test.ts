import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleInput } from '../../generator/signing/run-example.js';
import { inputs } from './support/arbitraries.js';
import { compileSigner, type CryptoModule } from './support/compiled-signer.js';
import { schemesOf } from './support/schemes.js';
import { signCompiled, signEvaluated } from './support/sign.js';

const folder = 'test/signing/schemes';
const files = readdirSync(resolve(import.meta.dirname, 'schemes')).filter((file) => file.endsWith('.yaml'));
const cases = files.flatMap((file) => schemesOf(`${folder}/${file}`).map((scheme) => ({ file, scheme })));

/** Their signatures differ each time; random-signatures.test.ts verifies them. */
const random = new Set(['coinbase-jwt.yaml']);

describe.each(cases.filter(({ file }) => !random.has(file)))('$file', ({ scheme }) => {
  test('has a known answer with its source', () => {
    expect(scheme.examples.length).toBeGreaterThan(0);
  });

  test.each<CryptoModule>(['node', 'web'])('compiled and evaluated agree on %s', async (crypto) => {
    const sign = await compileSigner(scheme, crypto);
    for (const example of scheme.examples) {
      const input = exampleInput(example);
      expect(await signCompiled(sign, input)).toEqual(signEvaluated(scheme, input));
    }
    await fc.assert(
      fc.asyncProperty(inputs(scheme, ['json', 'form', 'none']), async (input) => {
        expect(await outcome(() => signCompiled(sign, input))).toEqual(
          await outcome(() => Promise.resolve(signEvaluated(scheme, input))),
        );
      }),
      { numRuns: 150 },
    );
  });
});

/** A request that cannot be signed, for want of a header say, is refused on both roads. */
async function outcome<T>(sign: () => Promise<T>): Promise<T | 'refused'> {
  try {
    return await sign();
  } catch {
    return 'refused';
  }
}
