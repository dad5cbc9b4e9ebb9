import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleInput } from '../../generator/signing/run-example.js';
import { compileSigner, type CryptoModule } from './support/compiled-signer.js';
import { inputs } from './support/arbitraries.js';
import { schemesOf } from './support/schemes.js';
import { signCompiled, signEvaluated } from './support/sign.js';

const cryptoModules: readonly CryptoModule[] = ['node', 'web'];

describe.each(['allxon', 'allex', 'andx'])('%s', (api) => {
  for (const scheme of schemesOf(`specs/${api}.yaml`)) {
    test.each(cryptoModules)('the compiled signer gives the known answers on %s', async (crypto) => {
      const sign = await compileSigner(scheme, crypto);
      expect(scheme.examples.length).toBeGreaterThan(0);
      for (const example of scheme.examples) {
        const input = exampleInput(example);
        const signed = await signCompiled(sign, input);
        expect(signed).toEqual(signEvaluated(scheme, input));
        const signature = example.expect.get('signature')?.text;
        if (signature !== undefined) expect(signed.headers.join('\n')).toContain(signature);
      }
    });

    test.each(cryptoModules)('compiled and evaluated agree on random requests on %s', async (crypto) => {
      const sign = await compileSigner(scheme, crypto);
      await fc.assert(
        fc.asyncProperty(inputs(scheme), async (input) => {
          expect(await signCompiled(sign, input)).toEqual(signEvaluated(scheme, input));
        }),
        { numRuns: 400 },
      );
    });
  }
});
