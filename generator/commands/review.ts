import { resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { loadProject } from '../config/load-config.js';
import { render } from '../diagnostics/render.js';
import { formatGithub } from '../review/formats/format-github.js';
import { formatJson, formatPackageJson } from '../review/formats/format-json.js';
import { formatMarkdown } from '../review/formats/format-markdown.js';
import { formatPretty } from '../review/formats/format-pretty.js';
import { formatSarif } from '../review/formats/format-sarif.js';
import type { ReviewReport } from '../review/formats/review-report.js';
import type { FailOn } from '../review/gate/fail-on.js';
import { UsageError } from '../usage-error.js';
import { compareSpecs, type ComparisonOptions } from './compare/comparison-options.js';
import { reportPackages } from './compare/report-packages.js';
import { reviewFormats, type ReviewFormat } from './choices.js';
import { exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

export interface ReviewOptions extends ComparisonOptions {
  readonly format: ReviewFormat;
  readonly failOn: FailOn;
  /** More reports of the same review, as `<format>=<file>`. */
  readonly write?: readonly string[];
}

/** `countersign review`: what a change of specs means for the people who use the packages. */
export async function reviewCommand(options: ReviewOptions, terminal: Terminal): Promise<number> {
  const { cwd, colour } = terminal;
  const files = (options.write ?? []).map(fileOf);
  const { project, diagnostics } = await loadProject(cwd);
  if (diagnostics.length > 0) {
    terminal.complain(render(diagnostics, { colour }));
    return exitCodes.findings;
  }
  const compared = await compareSpecs(options, { project, cwd });
  const report = await reportPackages(compared, options.failOn);
  const isTwoFiles = options.baseFile !== undefined;
  for (const { format, path } of files) {
    writeFileSync(resolve(cwd, path), formatted(report, { format, isTwoFiles, colour: false }));
  }
  terminal.print(formatted(report, { format: options.format, isTwoFiles, colour }).trimEnd());
  return report.packages.some(({ isRefused }) => isRefused) ? exitCodes.findings : exitCodes.fine;
}

function fileOf(text: string): { readonly format: ReviewFormat; readonly path: string } {
  const [, name, path] = /^(\w+)=(.+)$/s.exec(text) ?? [];
  const format = reviewFormats.find((one) => one === name);
  if (format === undefined || path === undefined) {
    throw new UsageError(`--write takes <format>=<file>, such as markdown=review.md; this is '${text}'`);
  }
  return { format, path };
}

interface Style {
  readonly format: ReviewFormat;
  /** Two files are one review, and no list of packages. */
  readonly isTwoFiles: boolean;
  readonly colour: boolean;
}

function formatted(report: ReviewReport, { format, isTwoFiles, colour }: Style): string {
  const [only] = report.packages;
  switch (format) {
    case 'pretty':
      return formatPretty(report, { colour });
    case 'markdown':
      return formatMarkdown(report);
    case 'json':
      return isTwoFiles && only !== undefined ? formatPackageJson(only) : formatJson(report);
    case 'github':
      return formatGithub(report);
    case 'sarif':
      return formatSarif(report);
  }
}
