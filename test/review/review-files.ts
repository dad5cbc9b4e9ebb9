import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planSpec } from '../../generator/pipeline.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import type { SpecReview } from '../../generator/review/review.js';
import { reviewedDespite, type ReviewSide } from '../../generator/review/side.js';

/** A spec as text, planned under the file name `api.yaml`. Throws where it has errors. */
export async function sideOf(text: string): Promise<ReviewSide> {
  const folder = mkdtempSync(join(tmpdir(), 'review-'));
  const path = join(folder, 'api.yaml');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const { plan, diagnostics } = await planSpec(path, { cwd: folder, scope: '@acme', despite: reviewedDespite });
  if (plan === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return { plan };
}

/** The review of one text against another. */
export async function reviewTexts(base: string, head: string): Promise<SpecReview> {
  return reviewSpecs(await sideOf(base), await sideOf(head));
}
