import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateScheme, type Evaluation, type EvaluationInput } from '../../generator/signing/evaluate.js';
import { nodesOf } from '../../generator/signing/expression.js';
import { exampleInput } from '../../generator/signing/run-example.js';
import type { SigningScheme } from '../../generator/signing/signing-scheme.js';
import { inputs } from './support/arbitraries.js';
import type { CryptoModule } from './support/compiled-signer.js';
import { compileVerifier } from './support/compiled-verifier.js';
import { received, verify } from './support/receiver.js';
import { schemesOf } from './support/schemes.js';
import { signCompiled, signEvaluated } from './support/sign.js';
import { strip } from './support/strip.js';
import { tamperings } from './support/tamper.js';

const gallery = readdirSync(resolve(import.meta.dirname, 'schemes')).map((file) => `test/signing/schemes/${file}`);
const specs = ['specs/allxon.yaml', 'specs/allex.yaml', 'specs/andx.yaml', ...gallery];
const cases = specs.flatMap((file) => schemesOf(file).map((scheme) => ({ file, scheme })));
const runs = { numRuns: 10 };

/** Whether its signatures differ each time: they are verified instead of compared. */
function isRandom({ steps }: SigningScheme): boolean {
  const calls = steps.flatMap((step) => (step.kind === 'value' ? nodesOf(step.value.expression) : []));
  const random = ['es256', 'es256_der', 'es384', 'es512', 'jwt_es256', 'rsa_pss_sha256', 'rsa_pss_sha512'];
  return calls.some((node) => node.kind === 'call' && random.includes(node.function));
}

function evaluated(scheme: SigningScheme, input: EvaluationInput): Evaluation | undefined {
  try {
    return evaluateScheme(scheme, input);
  } catch {
    return undefined;
  }
}

/** A request that cannot be signed, for want of a header say, is refused on both roads. */
async function outcome<T>(sign: () => Promise<T>): Promise<T | 'refused'> {
  try {
    return await sign();
  } catch {
    return 'refused';
  }
}

/** Whether the two requests have another signature: some schemes sign none of a GET, or only the fields of a form. */
function differ(scheme: SigningScheme, one: EvaluationInput, other: EvaluationInput): boolean {
  const texts = [one, other].map((input) =>
    evaluated(scheme, input)?.placements.map(({ name, value }) => `${name}=${String(value)}`),
  );
  return texts[0]?.join('\n') !== texts[1]?.join('\n');
}

describe.each(cases)('$file', ({ scheme }) => {
  test('has a known answer with its source', () => {
    expect(scheme.examples.length).toBeGreaterThan(0);
  });

  describe.each<CryptoModule>(['node', 'web'])('on %s', (crypto) => {
    const compiling = compileVerifier(scheme, crypto).then((compiled) => {
      if (typeof compiled === 'string') throw new Error(compiled);
      return compiled;
    });
    const random = inputs(scheme, ['json', 'form', 'none']);

    test('compiled and evaluated agree', async () => {
      const { sign, ...compiled } = await compiling;
      const agree = async (input: EvaluationInput): Promise<void> => {
        const signed = await outcome(() => signCompiled(sign, input));
        if (!isRandom(scheme)) {
          expect(signed).toEqual(await outcome(() => Promise.resolve(signEvaluated(scheme, input))));
        } else if (signed !== 'refused') {
          const headers = signed.headers.map((field) => field.split(/: ?([^]*)/, 2) as [string, string]);
          const request = { method: input.request.method, url: signed.href, headers, body: signed.body };
          expect(await verify(compiled, request, input)).toMatchObject({ valid: true });
        }
      };
      for (const example of scheme.examples) await agree(exampleInput(example));
      await fc.assert(fc.asyncProperty(random, agree), runs);
    });

    test('what was signed is valid, and is signed alike without what was placed', async () => {
      const { sign, ...compiled } = await compiling;
      await fc.assert(
        fc.asyncProperty(random, async (input) => {
          const evaluation = evaluated(scheme, input);
          if (evaluation === undefined || [...input.credentials.values()].includes('')) return;
          const request = received(evaluation);
          expect(await verify(compiled, request, input)).toMatchObject({ valid: true });
          if (isRandom(scheme)) return;
          const stripped = strip(request, evaluation.placements, input.request);
          const again = await signCompiled(sign, { ...input, request: stripped });
          expect(again).toEqual(signEvaluated(scheme, input));
        }),
        runs,
      );
    });

    test('what was changed is refused', async () => {
      const compiled = await compiling;
      let refused = 0;
      const refuses = async (input: EvaluationInput, at: number): Promise<void> => {
        const evaluation = evaluated(scheme, input);
        if (evaluation === undefined || [...input.credentials.values()].includes('')) return;
        const request = received(evaluation);
        for (const { part, input: other, change } of tamperings(input, scheme.covers, at)) {
          if (!differ(scheme, input, other)) continue;
          const verdict = await verify(compiled, change(request), input);
          expect({ part, ...verdict }).toMatchObject({ part, valid: false });
          refused += 1;
        }
        const secret = scheme.credentials.find((each) => each.secret && each.format === undefined)?.name;
        if (secret === undefined) return;
        const wrong = new Map(input.credentials).set(secret, `x${input.credentials.get(secret) ?? ''}`);
        expect(await verify(compiled, request, { ...input, credentials: wrong })).toMatchObject({ valid: false });
        refused += 1;
      };
      for (const example of scheme.examples) await refuses(exampleInput(example), 0);
      await fc.assert(fc.asyncProperty(random, fc.nat(), refuses), runs);
      expect(refused).toBeGreaterThan(0);
    });
  });
});
