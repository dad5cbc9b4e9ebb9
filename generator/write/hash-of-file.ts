import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * SHA-256 of a file in hex; nothing where it cannot be read. All files go through one buffer: a run that finds nothing
 * changed reads hundreds, and memory for each of them would take longer than their hashes.
 */
export function hashOfFile(path: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const hash = createHash('sha256');
    buffer ??= Buffer.allocUnsafeSlow(65_536);
    for (let size = read(file, buffer); size > 0; size = read(file, buffer)) hash.update(buffer.subarray(0, size));
    return hash.digest('hex');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

let buffer: Buffer | undefined;

/** The next bytes of a file, at the beginning of the buffer. */
function read(file: number, into: Buffer): number {
  return readSync(file, into, 0, into.length, null);
}
