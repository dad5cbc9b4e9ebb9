import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emitPackage } from '../../generator/emit/emit.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { compileConsumers } from './oracle/compile-consumers.js';
import { randomSchema, withPart, type WrittenSchema } from './oracle/random-schemas.js';
import { sideOf } from './review-files.js';

const count = 600;

/** The same for every run; another number finds other pairs. */
const seed = Number(process.env['SEED'] ?? 1);

const pairs = fc.sample(
  fc
    .tuple(randomSchema, randomSchema, fc.nat())
    .map(([base, part, choice]) => ({ base, head: withPart(base, choice, part) })),
  { numRuns: count, seed },
);

/** One spec for all schemas of a side: each is sent by one operation, and a copy of it is received by another. */
function specOf(schemas: readonly WrittenSchema[]): string {
  const content = (name: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } });
  const none = { '204': { description: 'Done.' } };
  const paths = schemas.flatMap((_schema, index) => [
    [
      `/sent/${index}`,
      {
        post: {
          operationId: `send${index}`,
          requestBody: { required: true, content: content(`Sent${index}`) },
          responses: none,
        },
      },
    ],
    [
      `/received/${index}`,
      {
        get: {
          operationId: `receive${index}`,
          responses: { '200': { description: 'It.', content: content(`Received${index}`) } },
        },
      },
    ],
  ]);
  const named = schemas.flatMap((schema, index) => [
    [`Sent${index}`, schema],
    [`Received${index}`, schema],
  ]);
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Api', version: '1.0.0' },
    servers: [{ url: 'https://api.example' }],
    security: [],
    paths: Object.fromEntries(paths) as unknown,
    components: { schemas: Object.fromEntries(named) as unknown },
  });
}

it('where nothing is felt, what is received fits the old type, and what was sent fits the new one', async () => {
  const base = await sideOf(specOf(pairs.map((pair) => pair.base)));
  const head = await sideOf(specOf(pairs.map((pair) => pair.head)));
  const { findings } = await reviewSpecs(base, head);
  const felt = new Set(
    findings.filter(({ client }) => client === 'compile error').flatMap(({ operations }) => operations),
  );
  const consumers = new Map([
    ['base', { files: emitPackage(base.plan), text: '' }],
    ['head', { files: emitPackage(head.plan), text: '' }],
  ]);
  const text = (from: string, to: string, type: string) =>
    `import type { ${type} as From } from '../${from}/src/models.js';\n` +
    `import type { ${type} as To } from '../${to}/src/models.js';\n` +
    // An interface has no index signature, and what a consumer writes down has one.
    'type Written<T> = T extends object ? { [Key in keyof T]: T[Key] } : T;\n' +
    'export function use(value: Written<From>): To { return value; }\n';
  pairs.forEach((_pair, index) => {
    if (!felt.has(`receive${index}`)) {
      consumers.set(`received${index}`, { files: [], text: text('head', 'base', `Received${index}`) });
    }
    if (!felt.has(`send${index}`)) {
      consumers.set(`sent${index}`, { files: [], text: text('base', 'head', `Sent${index}`) });
    }
  });
  const compiled = compileConsumers(consumers);
  expect(consumers.size).toBeGreaterThan(count / 10);
  const unsaid = [...compiled].flatMap(([name, errors]) => {
    const { base: before, head: after } = pairs[Number(name.replace(/\D+/, ''))] ?? {};
    return errors.length === 0 ? [] : [[name, JSON.stringify(before), JSON.stringify(after), ...errors].join('\n')];
  });
  expect(unsaid.join('\n\n')).toBe('');
});
