import { printable } from '../diagnostics/printable.js';
import { InstallationError } from '../installation-error.js';
import { InternalError } from '../internal-error.js';
import { GitError } from '../review/git/git-error.js';
import { LinkError } from '../write/write.js';
import { exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';
import { UsageError } from '../usage-error.js';

/** Says what went wrong outside any spec, and gives the exit code. */
export function reportFailure(error: unknown, terminal: Terminal): number {
  const complain = (text: string): void => {
    terminal.complain(text);
  };
  if (error instanceof UsageError || error instanceof LinkError || error instanceof InstallationError) {
    complain(`error: ${error.message}`);
    return exitCodes.usage;
  }
  if (error instanceof GitError) {
    complain(`error: ${printable(error.message)}`);
    if (error.help !== undefined) complain(`help: ${error.help}`);
    return exitCodes.git;
  }
  if (isFileError(error)) {
    complain(`error: ${error.message}`);
    return exitCodes.usage;
  }
  complain('countersign: internal error. This is a fault of the generator, not of your spec; please report it with:');
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (error instanceof InternalError) for (const detail of error.details.slice(0, 20)) complain(`  ${detail}`);
  return exitCodes.internal;
}

/** The system refused a file: no space, no permission, a folder in the way. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
