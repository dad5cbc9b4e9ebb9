import { formatGithub } from '../diagnostics/format-github.js';
import { formatJson } from '../diagnostics/format-json.js';
import { formatSarif } from '../diagnostics/format-sarif.js';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import { countOf, plural, renderCapped } from '../diagnostics/render-capped.js';
import type { Format } from './choices.js';
import { exitCodes } from './exit-codes.js';
import { findSpecs } from './find-specs.js';
import { planSpecs } from './plan-specs.js';
import type { Terminal } from './terminal.js';

export interface CheckOptions {
  readonly specs: readonly string[];
  readonly format: Format;
  /** Every finding, however many there are of one code; only `pretty` leaves any out. */
  readonly all?: boolean;
}

/** `countersign check`: everything that can be found wrong with specs, and nothing is made. */
export async function checkCommand({ specs, format, all = false }: CheckOptions, terminal: Terminal): Promise<number> {
  const paths = findSpecs(specs, terminal.cwd);
  terminal.progress?.(`checking ${plural(paths.length, 'spec')} …`);
  const { diagnostics } = await planSpecs(paths, { cwd: terminal.cwd });
  const text = formatted(diagnostics, { format, all, colour: terminal.colour }).trimEnd();
  if (text !== '') terminal.print(text);
  if (format === 'pretty') {
    const found = diagnostics.length === 0 ? 'no findings' : countOf(diagnostics);
    terminal.print(`${text === '' ? '' : '\n'}${plural(paths.length, 'spec')}, ${found}`);
  }
  return hasErrors(diagnostics) ? exitCodes.findings : exitCodes.fine;
}

interface FormatOptions {
  readonly format: Format;
  readonly all: boolean;
  readonly colour: boolean;
}

function formatted(diagnostics: readonly Diagnostic[], { format, all, colour }: FormatOptions): string {
  switch (format) {
    case 'pretty':
      return renderCapped(diagnostics, { colour, all });
    case 'json':
      return formatJson(diagnostics);
    case 'github':
      return formatGithub(diagnostics);
    case 'sarif':
      return formatSarif(diagnostics);
  }
}
