import { describe, expect, test } from 'vitest';
import type { EvaluationInput } from '../../generator/signing/evaluate.js';
import { compileSigner, type CryptoModule } from './support/compiled-signer.js';
import { schemeOf } from './support/schemes.js';
import { signCompiled, signEvaluated } from './support/sign.js';

const hour = 3_600_000;
const boundary = 474_709 * hour;
const scheme = schemeOf('test/signing/schemes/hourly-key.yaml');

function input(at: number, secret = 'first'): EvaluationInput {
  const credentials = new Map([
    ['keyId', 'k'],
    ['secret', secret],
  ]);
  return { request: { method: 'GET', url: 'https://api.example.com/a?b=c' }, credentials, at };
}

/** Counts what was computed: it is kept at once. */
class CountingMap extends Map<string, unknown> {
  computed = 0;

  override set(name: string, value: unknown): this {
    this.computed += 1;
    return super.set(name, value);
  }
}

describe.each<CryptoModule>(['node', 'web'])('a key that holds for an hour, on %s', (crypto) => {
  test('is computed once per hour and secret, and is the right one on both sides of the hour', async () => {
    const sign = await compileSigner(scheme, crypto);
    const memo = new CountingMap();
    const steps = [
      { at: boundary - 1, secret: 'first', computations: 1 },
      { at: boundary - hour, secret: 'first', computations: 1 },
      { at: boundary, secret: 'first', computations: 2 },
      { at: boundary + 1, secret: 'first', computations: 2 },
      { at: boundary + hour - 1, secret: 'first', computations: 2 },
      { at: boundary + hour - 1, secret: 'second', computations: 3 },
      { at: boundary - 1, secret: 'second', computations: 4 },
    ];
    for (const { at, secret, computations } of steps) {
      expect(await signCompiled(sign, input(at, secret), memo)).toEqual(signEvaluated(scheme, input(at, secret)));
      expect(memo.computed, `at the hour ${String(at - boundary)} ms`).toBe(computations);
    }
  });
});
