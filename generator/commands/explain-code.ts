import { isCode } from '../diagnostics/levels.js';
import { renderPage } from '../diagnostics/pages/render-page.js';
import { didYouMean } from '../diagnostics/suggest.js';
import { codes } from '../diagnostics/table.js';
import { UsageError } from '../usage-error.js';
import { exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** `countersign explain-code`: what a code means, and an example before and after; without one, all codes there are. */
export function explainCodeCommand(code: string | undefined, terminal: Terminal): number {
  if (code === undefined) {
    for (const name of Object.keys(codes)) terminal.print(name);
    return exitCodes.fine;
  }
  if (!isCode(code)) {
    const suggestion = nearestCode(code) ?? 'Without a code, the command lists all of them.';
    throw new UsageError(`there is no diagnostic code '${code}'. ${suggestion}`);
  }
  terminal.print(renderPage(code));
  return exitCodes.fine;
}

/** The part before the slash may be left out. */
function nearestCode(code: string): string | undefined {
  const names = Object.keys(codes);
  const same = names.find((name) => name.endsWith(`/${code}`));
  return same === undefined ? didYouMean(code, names) : `Did you mean '${same}'?`;
}
