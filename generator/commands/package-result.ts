import { join } from 'node:path';
import type { Changes } from '../write/write.js';
import { exitCodes } from './exit-codes.js';
import { shown } from './package-folder.js';
import type { Terminal } from './terminal.js';

/** What became of a package. Without changes, its folder was found to be as an earlier run left it. */
export interface PackageResult {
  readonly folder: string;
  /** Number of its files. */
  readonly total: number;
  readonly made?: { readonly name: string; readonly changes: Changes };
}

/** Prints what has been written. */
export function printWritten(results: readonly PackageResult[], terminal: Terminal): void {
  for (const { folder, total, made } of results) {
    const place = shown(folder, terminal.cwd);
    if (made === undefined || isCurrent(made.changes)) {
      terminal.print(`${place}  up to date (${total} files)`);
    } else {
      const { written, removed } = made.changes;
      const counts = `${written.length} written, ${removed.length} removed, ${total} files in all`;
      terminal.print(`${place}  ${made.name}: ${counts}`);
    }
    for (const path of made?.changes.kept ?? [])
      terminal.complain(`${join(place, path)}: no longer generated, but edited by hand: left alone`);
  }
}

/** Prints what would be written. */
export function printStale(results: readonly PackageResult[], terminal: Terminal): number {
  for (const { folder, total, made } of results) {
    const place = shown(folder, terminal.cwd);
    if (made === undefined || isCurrent(made.changes)) terminal.print(`${place}  up to date (${total} files)`);
    for (const { path } of made?.changes.written ?? []) terminal.complain(`${join(place, path)}: stale`);
    for (const path of made?.changes.removed ?? []) terminal.complain(`${join(place, path)}: no longer generated`);
  }
  const isStale = results.some(({ made }) => made !== undefined && !isCurrent(made.changes));
  if (isStale) terminal.complain('run `countersign generate` and commit what it writes');
  return isStale ? exitCodes.findings : exitCodes.fine;
}

/** Whether the folder is the package. */
export function isCurrent({ written, removed }: Changes): boolean {
  return written.length === 0 && removed.length === 0;
}
