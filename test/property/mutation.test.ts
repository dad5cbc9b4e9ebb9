import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitPackage } from '../../generator/emit/emit.js';
import { hasErrors } from '../../generator/diagnostics/diagnostic.js';
import { planSpec } from '../../generator/pipeline.js';
import { hostileTexts } from '../support/hostile-text.js';
import { compileFaults } from '../support/packages.js';

// Whole documents of every kind, broken at random: there is a finding with its place, or a package that compiles.

const root = join(import.meta.dirname, '../..');
const specs = [
  ...['minimal', 'pages', 'parameters', 'schemas', 'security', 'signed', 'channels'].map(
    (name) => `test/golden/${name}.yaml`,
  ),
  ...['allex', 'allxon', 'andx'].map((name) => `specs/${name}.yaml`),
];
const folder = mkdtempSync(join(tmpdir(), 'countersign-mutation-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Path = readonly string[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function at(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null ? at(Reflect.get(value, key), rest) : undefined;
}

/** A copy with something else at a place; nothing: without it. */
function changed(value: unknown, [key, ...rest]: Path, change: unknown): unknown {
  if (key === undefined) return change;
  if (typeof value !== 'object' || value === null) return value;
  const inner = changed(Reflect.get(value, key), rest, change);
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => (String(index) === key ? (inner ?? []) : [item]));
  const entries = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(inner === undefined ? entries : [...entries, [key, inner]]);
}

function mutations(document: unknown): fc.Arbitrary<unknown> {
  const paths = pathsIn(document);
  const path = fc.constantFrom(...paths);
  const pointer = (to: Path): string =>
    `#/${to.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
  const change = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<unknown>(null, true, 0, -1, 1e300, '', 'x', [], {}, [null], { '': {} }, { $ref: 1 }, { $ref: '#' }),
    fc.constantFrom(...hostileTexts),
    path.map((from) => at(document, from)),
    path.map((from) => ({ $ref: pointer(from) })),
    fc.tuple(path, fc.constantFrom(...hostileTexts)).map(([from, key]) => ({ [key]: at(document, from) })),
  );
  return fc
    .array(fc.record({ path, change }), { minLength: 1, maxLength: 3 })
    .map((all) => all.reduce<unknown>((broken, each) => changed(broken, each.path, each.change), document));
}

const runs = Number(process.env.MUTATIONS ?? 20);

describe.each(specs)('%s, broken at random', (path) => {
  const original: unknown = parse(readFileSync(join(root, path), 'utf8'));

  test(
    'has findings with places, or becomes a package',
    async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(mutations(original), async (broken) => {
          const name = `broken${count++ % 10}.json`;
          writeFileSync(join(folder, name), JSON.stringify(broken ?? null));
          const { plan, diagnostics } = await planSpec(name, { cwd: folder, scope: '@hostile' });
          for (const { location } of diagnostics) {
            expect(location.end).toBeGreaterThanOrEqual(location.start);
            expect(location.end).toBeLessThanOrEqual(location.source.text.length);
          }
          expect(plan === undefined).toBe(hasErrors(diagnostics));
          if (plan === undefined) return;
          const files = emitPackage(plan);
          // Compiling takes a second: some of them stand for all.
          if (count % 20 === 0) expect(compileFaults(new Map([['broken', files]]))).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
    120_000 + runs * 200,
  );
});
