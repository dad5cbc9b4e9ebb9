import { formatGithub } from '../diagnostics/format-github.js';
import { formatJson } from '../diagnostics/format-json.js';
import { formatSarif } from '../diagnostics/format-sarif.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { render } from '../diagnostics/render.js';
import { hasErrors, planSpec } from '../pipeline.js';
import { exitCodes } from './exit-codes.js';
import { findSpecs } from './find-specs.js';
import type { Terminal } from './terminal.js';

/** How findings are printed. */
export const formats = ['pretty', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

export interface CheckOptions {
  readonly specs: readonly string[];
  readonly format: Format;
}

/** `countersign check`: everything that can be found wrong with specs, and nothing is made. */
export async function checkCommand({ specs, format }: CheckOptions, terminal: Terminal): Promise<number> {
  const paths = findSpecs(specs, terminal.cwd);
  const planned = await Promise.all(paths.map((path) => planSpec(path, { cwd: terminal.cwd, scope: '@countersign' })));
  const diagnostics = planned.flatMap((spec) => spec.diagnostics);
  terminal.print(formatted(diagnostics, format, terminal).trimEnd() || `${paths.length} specs, no findings`);
  return hasErrors(diagnostics) ? exitCodes.findings : exitCodes.fine;
}

function formatted(diagnostics: readonly Diagnostic[], format: Format, { colour }: Terminal): string {
  switch (format) {
    case 'pretty':
      return render(diagnostics, { colour });
    case 'json':
      return formatJson(diagnostics);
    case 'github':
      return formatGithub(diagnostics);
    case 'sarif':
      return formatSarif(diagnostics);
  }
}
