import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/diagnostic.js';
import type { FileLoader, ReadOptions } from './file-loader.js';
import { openReferred, openSpec } from './file-loader.js';
import { loadReferences } from './load-references.js';
import { cycleFindings } from './reference-cycles.js';
import type { FileLookup } from './resolve.js';
import type { SpecDocument } from './spec-document.js';

export interface ReadResult {
  /** Missing where the first file has no readable tree. There may be errors all the same: see the findings. */
  readonly document?: SpecDocument;
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a spec and every file that it reaches. Opens nothing outside the spec's own folder, and no connection. */
export function readSpec(path: string, { cwd, memory }: ReadOptions): ReadResult {
  const findings: Diagnostic[] = [];
  const report = (found: Diagnostic): void => void findings.push(found);
  const { loader, file } = openSpec(path, { cwd, memory, report });
  if (file === undefined) return { diagnostics: sortDiagnostics(findings) };
  findings.push(...cycleFindings(loadReferences(file, lookupIn(loader), report)));
  return { document: { file, files: loader.files }, diagnostics: sortDiagnostics(findings) };
}

function lookupIn(loader: FileLoader): FileLookup {
  return {
    fileOf: (node) => loader.bySource.get(node.location.source),
    open: (path, ref) =>
      openReferred(loader, path, { path: String(ref.value).replace(/#[^]*/, ''), location: ref.location }),
  };
}
