import { join } from 'node:path';
import { render } from '../diagnostics/render.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import { makeReport } from '../pipeline.js';
import { applyChanges, compareFile } from '../write/write.js';
import { exitCodes } from './exit-codes.js';
import { findSpecs } from './find-specs.js';
import { folderOf, shown } from './package-folder.js';
import { planSpecs } from './plan-specs.js';
import { refuseForeign } from './refuse-foreign.js';
import type { Terminal } from './terminal.js';

export interface ApiReportOptions {
  readonly specs: readonly string[];
  /** Wins over the configuration. */
  readonly out?: string;
  readonly check?: boolean;
}

/** `countersign api-report`: `api.md` of each package, and no other file of it. */
export async function apiReportCommand(options: ApiReportOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const { project, specs, diagnostics } = await planSpecs(findSpecs(options.specs, cwd), { cwd });
  if (diagnostics.length > 0) terminal.complain(render(diagnostics, { colour: terminal.colour }));
  if (hasErrors(diagnostics)) return exitCodes.findings;
  const plans = specs.flatMap(({ plan }) => plan ?? []);
  const results = await Promise.all(
    plans.map(async (plan) => {
      const folder = folderOf(plan, { project, count: plans.length, out: options.out, cwd });
      const report = await makeReport(plan);
      const changes = compareFile(report, folder);
      const isStale = changes.written.some(({ path }) => path === report.path);
      return { folder, place: join(shown(folder, cwd), report.path), changes, isStale };
    }),
  );
  if (options.check === true) {
    for (const { place, isStale } of results) {
      if (isStale) terminal.complain(`${place}: stale`);
      else terminal.print(`${place}  up to date`);
    }
    if (results.every(({ isStale }) => !isStale)) return exitCodes.fine;
    terminal.complain('run `countersign api-report` and commit what it writes');
    return exitCodes.findings;
  }
  refuseForeign(results, cwd);
  for (const { folder, place, changes, isStale } of results) {
    applyChanges(changes, folder);
    terminal.print(`${place}  ${isStale ? 'written' : 'up to date'}`);
  }
  return exitCodes.fine;
}
