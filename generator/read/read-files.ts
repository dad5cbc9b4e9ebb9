import type { SpecDocument, SpecFile } from './spec-document.js';

/** A file that was read, without its nodes. */
export type ReadFile = Omit<SpecFile, 'root'>;

/** The files of a document. */
export interface ReadFiles {
  /** The one that was asked for. */
  readonly file: ReadFile;
  /** All of them, as {@link SpecDocument.files}. */
  readonly files: ReadonlyMap<string, ReadFile>;
}

export function filesOf({ file, files }: SpecDocument): ReadFiles {
  return { file: withoutNodes(file), files: new Map([...files].map(([path, each]) => [path, withoutNodes(each)])) };
}

function withoutNodes({ path, hash, source }: SpecFile): ReadFile {
  return { path, hash, source };
}
