import { writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { positionAt } from '../../generator/diagnostics/location.js';
import { hasErrors } from '../../generator/diagnostics/diagnostic.js';
import { planSpec } from '../../generator/pipeline.js';
import type { PackagePlan } from '../../generator/plan/package-plan.js';
import { shown } from '../support/model.js';

/** Text of a spec, and which of its lines are about which entry. */
export interface LinedSpec {
  readonly text: string;
  /** Line, counted from 1 → index of the entry. */
  readonly lines: ReadonlyMap<number, number>;
}

/** What is left of a spec when everything that is refused has been taken out. */
export interface Accepted<Entry> {
  readonly plan: PackagePlan | undefined;
  readonly entries: readonly Entry[];
  /** Errors about no entry: a fault, for every one has a place. */
  readonly lost: readonly string[];
}

/** Writes a spec to `path` and takes out the entries with errors until there are none. */
export async function accept<Entry>(
  path: string,
  all: readonly Entry[],
  specOf: (entries: readonly Entry[]) => LinedSpec,
): Promise<Accepted<Entry>> {
  let entries = all;
  for (;;) {
    const spec = specOf(entries);
    writeFileSync(path, spec.text);
    const { plan, diagnostics } = await planSpec(basename(path), { cwd: dirname(path), scope: '@hostile' }).catch(
      (error: unknown) => {
        throw new Error(`no diagnostic, but a failure with ${path}`, { cause: error });
      },
    );
    if (!hasErrors(diagnostics)) return { plan, entries, lost: [] };
    const refused = refusedEntries(diagnostics, spec.lines);
    if (refused.lost.length > 0 || refused.indexes.size === 0) return { plan: undefined, entries, lost: refused.lost };
    entries = entries.filter((_, index) => !refused.indexes.has(index));
  }
}

function refusedEntries(
  diagnostics: readonly Diagnostic[],
  lines: LinedSpec['lines'],
): { indexes: ReadonlySet<number>; lost: readonly string[] } {
  const indexes = new Set<number>();
  const lost: string[] = [];
  for (const found of diagnostics.filter(({ severity }) => severity === 'error')) {
    const { line } = positionAt(found.location.source, found.location.start);
    const index = lines.get(line);
    if (index === undefined) lost.push(shown(found));
    else indexes.add(index);
  }
  return { indexes, lost };
}
