import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { rules } from '../../generator/review/rules.js';
import { findCases, reviewCase, sideOfCase } from './case-files.js';
import { renderReview } from './render-review.js';

const update = process.env.UPDATE_GOLDENS === '1';
const cases = findCases();

it('each rule has a case, and each case a rule', () => {
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(Object.keys(rules).sort());
});

describe('each case has the finding of its rule, and all findings as recorded', () => {
  it.each(cases)('$name', async ({ rule, folder }) => {
    const review = await reviewCase(folder);
    expect(review.findings.map(({ id }) => id)).toContain(rule);
    const expected = join(folder, 'expected.txt');
    const rendered = renderReview(review);
    if (update) writeFileSync(expected, rendered);
    expect(existsSync(expected), 'record it with UPDATE_GOLDENS=1').toBe(true);
    expect(rendered).toBe(readFileSync(expected, 'utf8'));
  });
});

describe('a spec does not differ from itself', () => {
  it.each(cases)('$name', async ({ folder }) => {
    for (const side of ['base', 'head'] as const) {
      const [one, other] = [await sideOfCase(folder, side), await sideOfCase(folder, side)];
      if (one === undefined) continue;
      expect(renderReview(await reviewSpecs(one, other))).toBe('nothing\n');
    }
  });
});
