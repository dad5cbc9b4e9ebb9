import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import type { Changes } from '../write/write.js';
import { shown } from './package-folder.js';

export interface FolderChanges {
  readonly folder: string;
  readonly changes: Changes;
}

/** Somebody else's file stands where one of ours belongs: nothing at all is written then. */
export function refuseForeign(results: readonly FolderChanges[], cwd: string): void {
  const foreign = results.flatMap(({ folder, changes }) =>
    changes.foreign.map((path) => join(shown(folder, cwd), path)),
  );
  if (foreign.length === 0) return;
  const message = 'these files were not generated and would be overwritten; choose another folder, or delete them:';
  throw new UsageError([message, ...foreign].join('\n  '));
}
