import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { behaviourChanges } from './corpus/behaviour-changes.js';
import { operationChanges } from './corpus/operation-changes.js';
import { schemaChanges } from './corpus/schema-changes.js';
import { sideOf } from './review-files.js';

const spec = readFileSync(join(import.meta.dirname, 'corpus/harbour.yaml'), 'utf8');
const changes = [...operationChanges, ...schemaChanges, ...behaviourChanges];
const found = new Map<string, number>();

describe('what a consumer of a realistic API is told', () => {
  it.each(changes)('$name', async ({ edits, bump, rule }) => {
    let head = spec;
    for (const [from, to] of edits) {
      expect(head).toContain(from);
      head = head.replace(from, () => to);
    }
    const review = await reviewSpecs(await sideOf(spec), await sideOf(head));
    const said = review.findings.map(({ id, client, message }) => `${id} (${client}): ${message}`).join('\n');
    expect({ bump: review.bump, rule: review.findings[0]?.id }, said).toEqual({ bump, rule });
    for (const { id } of review.findings) found.set(id, (found.get(id) ?? 0) + 1);
  });
});

it('the changes are many and of many kinds', () => {
  expect(changes.length).toBeGreaterThanOrEqual(64);
  expect(new Set(changes.map(({ rule }) => rule)).size).toBeGreaterThan(50);
});

afterAll(() => {
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${changes.length} changes: ${total} findings of ${found.size} rules.\n`);
});
