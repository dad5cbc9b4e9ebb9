import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { planSpec } from '../../generator/pipeline.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import type { SpecReview } from '../../generator/review/review.js';
import { reviewedDespite, type ReviewSide } from '../../generator/review/side.js';

const casesFolder = join(import.meta.dirname, 'cases');

/** Two small specs: `cases/<subject>/<what-changed>/`, and after `--` how, where one rule has several cases. */
export interface Case {
  readonly name: string;
  /** The rule that the case is about. */
  readonly rule: string;
  readonly folder: string;
}

/** Every case, in the order of their names. */
export function findCases(): readonly Case[] {
  const names = foldersIn(casesFolder).flatMap((subject) =>
    foldersIn(join(casesFolder, subject)).map((changed) => `${subject}/${changed}`),
  );
  return names.sort().map((name) => ({
    name,
    rule: name.replace(/--.*$/, ''),
    folder: join(casesFolder, name),
  }));
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/**
 * One side of a case: `base.yaml` as a package named `api`, or `base/<name>.yaml` where the name is what matters. Nothing
 * where there is no such file. Throws where it has errors.
 */
export async function sideOfCase(folder: string, side: 'base' | 'head'): Promise<ReviewSide | undefined> {
  const [file] = [`${side}.yaml`, ...filesIn(join(folder, side))].filter((name) => existsSync(join(folder, name)));
  if (file === undefined) return undefined;
  const options = { cwd: folder, scope: '@acme', despite: reviewedDespite };
  const named = file === `${side}.yaml` ? { ...options, name: 'api' } : options;
  const { plan, diagnostics } = await planSpec(join(folder, file), named);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (plan === undefined) throw new Error(errors.map(({ code, message }) => `${file}: ${code}: ${message}`).join('\n'));
  return { plan };
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => `${basename(folder)}/${name}`) : [];
}

/** The review of `head.yaml` against `base.yaml`. */
export async function reviewCase(folder: string): Promise<SpecReview> {
  return reviewSpecs(await sideOfCase(folder, 'base'), await sideOfCase(folder, 'head'));
}
