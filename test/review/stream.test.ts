import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../generator/pipeline.js';
import { changelogEntry } from '../../generator/review/changelog/entry.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { sideOf } from './review-files.js';

const allex = readFileSync(join(import.meta.dirname, '../../specs/allex.yaml'), 'utf8');

function edited(from: string, to: string): string {
  if (!allex.includes(from)) throw new Error(`the spec does not say ${from}`);
  return allex.replace(from, () => to);
}

describe('the stream of ALLEX', () => {
  it('another expiry of the scheme is another signature of the operations and of the connection', async () => {
    const review = await reviewSpecs(await sideOf(allex), await sideOf(edited('unix_s() + 60', 'unix_s() + 30')));
    const { message } = review.findings.find(({ id }) => id === 'signing/bytes-changed') ?? { message: '' };
    expect(message).toMatch(/changes for 11 of 11 operations and the stream's connection: .*the field `api-signature`/);
    const connection = review.signing.differences.find(({ operation }) => operation === "the stream's connection");
    // A minute, and half a minute, after 2026-01-31T12:34:56Z.
    expect(connection).toMatchObject({ before: 'CONNECT/stream1769862956', after: 'CONNECT/stream1769862926' });
    expect(changelogEntry(review)).toContain(
      "- Signed bytes change for 11 of 32 operations and the stream's connection.",
    );
  });

  it('a channel of another type is felt by its reader, and in the surface', async () => {
    const [base, head] = [
      await sideOf(allex),
      await sideOf(edited('      private: true\n      snapshot:', '      snapshot:')),
    ];
    const review = await reviewSpecs(base, head);
    expect(review.findings.map(({ id }) => id)).toEqual(['channel/became-public']);
    expect(changelogEntry(review)).toContain('### Added\n\n- `order` no longer needs credentials.');
    const [before, after] = [await makeReport(base.plan), await makeReport(head.plan)];
    const lines = new Set(before.text.split('\n'));
    expect(after.text.split('\n').filter((line) => !lines.has(line))).toEqual([
      '  order(options?: SubscribeOptions): Subscription<StreamOrder[], StreamOrderChange>;',
    ]);
  });

  it('a schema that channels and operations share is judged once', async () => {
    const side = 'description: Side of an order or trade.\n      type: string\n      enum: ';
    const head = edited(`${side}[buy, sell]`, `${side}[buy, sell, hold]`);
    const { findings } = await reviewSpecs(await sideOf(allex), await sideOf(head));
    const received = findings.filter(({ id, message }) => id.startsWith('response/') && message.includes('`Side`'));
    expect(received).toHaveLength(1);
  });

  it('a payload of another type is a difference of no operation', async () => {
    const { findings } = await reviewSpecs(
      await sideOf(allex),
      await sideOf(edited("payload: { $ref: '#/components/schemas/StreamWallet' }", 'payload: { type: string }')),
    );
    expect(findings.map(({ id }) => id)).toContain('response/type-changed');
    expect(findings.every(({ operations }) => operations.length === 0)).toBe(true);
  });
});
