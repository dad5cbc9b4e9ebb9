import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { received } from './oracle/change.js';
import { renderReview } from './render-review.js';
import { reviewTexts, sideOf } from './review-files.js';
import { cpuMs } from '../support/cpu-time.js';

const github = join(import.meta.dirname, '../../node_modules/@octokit/openapi/generated/api.github.com.json');

interface Document {
  readonly components: {
    readonly schemas: Record<string, { required?: string[]; properties?: Record<string, unknown> }>;
  };
}

describe("GitHub's document, of a thousand operations and as many schemas", () => {
  it('differs in what was edited, and in nothing else', async () => {
    const text = readFileSync(github, 'utf8');
    const edited = JSON.parse(text) as Document;
    const { issue, 'simple-user': user } = edited.components.schemas;
    if (issue?.required === undefined || user?.properties === undefined) throw new Error('the document has changed');
    issue.required = issue.required.filter((name) => name !== 'title');
    user.properties['nick'] = { type: 'string' };
    const [base, head] = [await sideOf(text), await sideOf(JSON.stringify(edited))];
    const started = cpuMs();
    const { findings } = await reviewSpecs(base, head);
    const same = await reviewSpecs(base, base);
    expect(findings.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      'response/property-became-optional: The property `title` of `issue` may now be missing.',
      'response/property-added-optional: The optional property `nick` of `simple-user` is new.',
    ]);
    expect(findings.map(({ operations }) => operations.length > 20)).toEqual([true, true]);
    expect(same.findings).toEqual([]);
    // Two reviews; one takes a second. What is quadratic would take minutes.
    expect(cpuMs() - started).toBeLessThan(20_000);
  });
});

describe('schemas that are made to take long', () => {
  const list = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  const union = (count: number, type: string): string =>
    `Thing: { oneOf: [${list(count, (index) => `{ $ref: '#/components/schemas/V${index}' }`).replaceAll('\n', ', ')}] }\n` +
    list(
      count,
      (index) => `V${index}: { type: object, properties: { kind: { const: k${index} }, a: { type: ${type} } } }`,
    );

  const cases: readonly (readonly [name: string, base: string, head: string, rule: RegExp])[] = [
    ['a union of a thousand', union(1000, 'string'), union(1000, 'number'), /type-changed/],
    [
      'a union of a thousand without names',
      `Thing: { oneOf: [${list(1000, (index) => `{ type: object, properties: { p${index}: { type: string } } }`).replaceAll('\n', ', ')}] }`,
      `Thing: { oneOf: [${list(1000, (index) => `{ type: object, properties: { p${index}: { type: number } } }`).replaceAll('\n', ', ')}] }`,
      /type-changed/,
    ],
    [
      'unions of unions in all of them',
      `Thing: { allOf: [${list(4, (part) => `{ oneOf: [${list(20, (index) => `{ type: object, properties: { p${part}_${index}: { type: string } } }`).replaceAll('\n', ', ')}] }`).replaceAll('\n', ', ')}] }`,
      `Thing: { allOf: [${list(4, (part) => `{ oneOf: [${list(20, (index) => `{ type: object, properties: { p${part}_${index}: { type: number } } }`).replaceAll('\n', ', ')}] }`).replaceAll('\n', ', ')}] }`,
      /keyword-changed|type-changed/,
    ],
    [
      'parts that are twice the same, forty deep',
      `Thing: { $ref: '#/components/schemas/P0' }\n${list(40, (index) => `P${index}: { allOf: [{ $ref: '#/components/schemas/P${index + 1}' }, { $ref: '#/components/schemas/P${index + 1}' }] }`)}\nP40: { type: object, properties: { a: { type: string } } }`,
      `Thing: { $ref: '#/components/schemas/P0' }\n${list(40, (index) => `P${index}: { allOf: [{ $ref: '#/components/schemas/P${index + 1}' }, { $ref: '#/components/schemas/P${index + 1}' }] }`)}\nP40: { type: object, properties: { a: { type: number } } }`,
      /type-changed/,
    ],
  ];

  it.each(cases)('%s', async (_name, base, head, rule) => {
    const change = received('', { base, head, use: '' });
    const [one, other] = [await sideOf(change.base), await sideOf(change.head)];
    const started = cpuMs();
    const review = await reviewSpecs(one, other);
    expect(cpuMs() - started).toBeLessThan(5_000);
    expect(renderReview(review)).toMatch(rule);
  });

  it('what means the same is still no finding', async () => {
    const { base, head } = received('', { base: union(300, 'string'), head: union(300, 'string'), use: '' });
    expect(renderReview(await reviewTexts(base, head))).toBe('nothing\n');
  });
});
