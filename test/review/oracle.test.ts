import { expect, it, describe, beforeAll } from 'vitest';
import { emitPackage } from '../../generator/emit/emit.js';
import type { SpecReview } from '../../generator/review/review.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { sideOf } from './review-files.js';
import { changes } from './oracle/changes.js';
import { compileConsumers, type Consumer } from './oracle/compile-consumers.js';

const reviews = new Map<string, SpecReview>();
let compiled: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(async () => {
  const consumers = new Map<string, Consumer>();
  for (const [index, { name, base, head, consumer }] of changes.entries()) {
    const [one, other] = [await sideOf(base), await sideOf(head)];
    reviews.set(name, await reviewSpecs(one, other));
    consumers.set(`${index}/base`, { files: emitPackage(one.plan), text: consumer });
    consumers.set(`${index}/head`, { files: emitPackage(other.plan), text: consumer });
  }
  compiled = compileConsumers(consumers);
}, 300_000);

describe('the compiler agrees with the review', () => {
  it.each(changes.map(({ name }, index) => ({ name, index })))('$name', ({ name, index }) => {
    expect(compiled.get(`${index}/base`)?.join('\n')).toBe('');
    const errors = compiled.get(`${index}/head`) ?? [];
    const findings = reviews.get(name)?.findings ?? [];
    const said = findings.map(({ id, client }) => `${id}: ${client}`);
    const isFelt = findings.some(({ client }) => client === 'compile error');
    expect(isFelt, [...said, ...errors].join('\n')).toBe(errors.length > 0);
  });
});
