import { copyFileSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { SourceFile } from '../../../generator/emit/source-file.js';
import { emitPackage } from '../../../generator/emit/emit.js';
import { formatFiles } from '../../../generator/finish/format.js';
import type { PackagePlan } from '../../../generator/plan/package-plan.js';
import { planSpec } from '../../../generator/pipeline.js';
import { placeAndCode } from '../packages.js';
import type { PublicDocument } from './catalogue.js';
import { writePackage } from './write-package.js';

/** A document that went through the pipeline, all but the type-check: the compilers see the written package. */
export interface MadeDocument {
  /** Codes of the errors; then there is no package. */
  readonly refused: readonly string[];
  /** `file:line:column code` of the errors. */
  readonly places: readonly string[];
  readonly made?: { readonly plan: PackagePlan; readonly files: readonly SourceFile[]; readonly folder: string };
  /** The copy that was read. */
  readonly spec: string;
}

/** Packages of many documents, each in a folder of its own below `out`. */
export function workshop(): { readonly out: string; readonly make: (from: PublicDocument) => Promise<MadeDocument> } {
  const root = mkdtempSync(join(tmpdir(), 'countersign-documents-'));
  const out = join(root, 'out');
  return {
    out,
    make: async ({ name, path, beside }) => {
      const folder = join(root, 'specs', name);
      mkdirSync(folder, { recursive: true });
      const spec = join(folder, name + extname(path));
      copyFileSync(path, spec);
      if (beside !== undefined) cpSync(beside, join(folder, basename(beside)), { recursive: true });
      const { plan, diagnostics } = await planSpec(spec, { cwd: folder, scope: '@documents' });
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      const refused = [...new Set(errors.map(({ code }) => code))].sort();
      const places = errors.map(placeAndCode);
      if (plan === undefined) return { refused, places, spec };
      const files = await formatFiles(emitPackage(plan));
      writePackage(join(out, name), files);
      return { refused, places, made: { plan, files, folder: join(out, name) }, spec };
    },
  };
}
