import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { place } from '../../../generator/diagnostics/render.js';
import type { ReadResult } from '../../../generator/read/read-spec.js';
import { readSpec } from '../../../generator/read/read-spec.js';

type Content = string | Uint8Array | { readonly linkTo: string };

/** A folder with these files, by relative path; gone when the test is. */
export function temporaryFolder(files: Readonly<Record<string, Content>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
    else symlinkSync(content.linkTo, path);
  }
  return folder;
}

/** Reads `spec.yaml` of these files; findings name it `spec.yaml`. */
export function readFiles(files: Readonly<Record<string, Content>>): ReadResult {
  return readSpec('spec.yaml', { cwd: temporaryFolder(files) });
}

/** Such as `read/syntax at spec.yaml:3:10`. */
export function summary({ diagnostics }: Pick<ReadResult, 'diagnostics'>): readonly string[] {
  return diagnostics.map(({ code, location }) => `${code} at ${place(location)}`);
}
