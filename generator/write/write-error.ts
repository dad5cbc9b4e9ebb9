/** A file of the package cannot be written; the system says why, and its words for that are kept. */
export class WriteError extends Error {
  readonly code: string | undefined;
  readonly syscall: string | undefined;

  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(`${path} cannot be written: ${reasons.get(cause.code ?? '') ?? cause.message}`, { cause });
    this.name = 'WriteError';
    this.code = cause.code;
    this.syscall = cause.syscall;
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'that is not permitted'],
  ['EPERM', 'that is not permitted'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['ENOENT', 'no folder can be made there'],
  ['EISDIR', 'a folder stands in its place'],
  ['ENOTEMPTY', 'a folder stands in its place'],
  ['EEXIST', 'a file stands where one of its folders belongs'],
  ['ENOTDIR', 'a file stands where one of its folders belongs'],
]);

/** Does something for a file; what the system refuses is a {@link WriteError}. */
export function forFile<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (isOfSystem(error)) throw new WriteError(path, error);
    throw error;
  }
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
