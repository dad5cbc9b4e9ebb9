import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';

/** A file as one process tells another one of it: whole, or by its path alone where the other one has it from before. */
export type SentFile = SourceFile | string;

/** Files by the name of their package and their path, as the other process has them. */
type Known = Map<string, ReadonlyMap<string, SourceFile>>;

/** Gives what has to be sent of a package. Both sides forget files that it has no more. */
export function fileSender(): (name: string, files: readonly SourceFile[]) => readonly SentFile[] {
  const known: Known = new Map();
  return (name, files) => {
    const before = known.get(name);
    known.set(name, byPath(files));
    return files.map((file) => {
      const sent = before?.get(file.path);
      return sent?.text === file.text && sent.kind === file.kind ? file.path : file;
    });
  };
}

/** Gives the files of a package of which that was sent. */
export function fileReceiver(): (name: string, sent: readonly SentFile[]) => readonly SourceFile[] {
  const known: Known = new Map();
  return (name, sent) => {
    const before = known.get(name);
    const files = sent.map((file) => {
      if (typeof file !== 'string') return file;
      const found = before?.get(file);
      if (found === undefined) throw new InternalError(`${name}: a file was never sent`, [file]);
      return found;
    });
    known.set(name, byPath(files));
    return files;
  };
}

function byPath(files: readonly SourceFile[]): ReadonlyMap<string, SourceFile> {
  return new Map(files.map((file) => [file.path, file]));
}
