import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { positionAt, type Location } from '../../generator/diagnostics/location.js';
import type { SpecReview } from '../../generator/review/review.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { sideOf } from '../review/review-files.js';
import { structuralEdit, applied } from './spec-edits.js';

const tests = join(import.meta.dirname, '..');
const goldens = textsIn(join(tests, 'golden'));
const specs = textsIn(join(tests, '../specs'));

function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}

describe('a spec does not differ from itself', () => {
  it.each([...goldens, ...specs])('%s', async (_name, text) => {
    const { findings, bump, signing } = await reviewSpecs(await sideOf(text), await sideOf(text));
    expect({ findings, bump, differences: signing.differences }).toEqual({
      findings: [],
      bump: 'none',
      differences: [],
    });
  });
});

/** Two specs that can be planned: a golden, and what edits have made of it. */
const pairs = fc.record({
  golden: fc.constantFrom(...goldens.map(([, text]) => text)),
  edits: fc.array(structuralEdit, { minLength: 1, maxLength: 4 }),
});

async function edited(golden: string, edits: Parameters<typeof applied>[1]) {
  const text = applied(golden, edits);
  // A spec with errors is for other tests.
  const head = await sideOf(text).catch(() => undefined);
  return head === undefined ? undefined : { base: await sideOf(golden), head, text };
}

const runs = { numRuns: 2500 };

it('any edit can be reviewed, and every finding has a place in its own file', async () => {
  let reviewed = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async ({ golden, edits }) => {
      const pair = await edited(golden, edits);
      if (pair === undefined) return;
      reviewed += 1;
      const { findings } = await reviewSpecs(pair.base, pair.head);
      for (const { id, base, head, message } of findings) {
        expect(base ?? head, id).toBeDefined();
        expectInside(base, golden);
        expectInside(head, pair.text);
        expect(message).toMatch(/^[\p{Lu}`].*\.$/su);
        expect(message).not.toMatch(/undefined|\[object/);
      }
    }),
    runs,
  );
  expect(reviewed).toBeGreaterThan(runs.numRuns / 4);
});

function expectInside(location: Location | undefined, text: string): void {
  if (location === undefined) return;
  expect(location.source.text).toBe(text);
  expect(location.start).toBeLessThanOrEqual(location.end);
  expect(location.end).toBeLessThanOrEqual(text.length);
  expect(positionAt(location.source, location.start).line).toBeGreaterThan(0);
}

it('the way back takes away what the way there has added', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async ({ golden, edits }) => {
      const pair = await edited(golden, edits);
      if (pair === undefined) return;
      const there = counts(await reviewSpecs(pair.base, pair.head));
      const back = counts(await reviewSpecs(pair.head, pair.base));
      expect(there.added).toEqual(back.removed);
      expect(there.removed).toEqual(back.added);
      expect(there.renamed).toEqual(back.renamed);
    }),
    runs,
  );
});

/** What comes and goes as a whole. */
const things = [
  'operation',
  'parameter',
  'body',
  'type',
  'webhook',
  'security/scheme',
  'server/variable',
  'response/media-type',
];

function counts({ findings }: SpecReview) {
  const count = (suffix: RegExp) =>
    things.map((thing) => {
      const pattern = new RegExp(`^${thing}[/-]${suffix.source}`);
      return [thing, findings.filter(({ id }) => pattern.test(id)).length];
    });
  return { added: count(/added/), removed: count(/removed/), renamed: count(/renamed/) };
}
