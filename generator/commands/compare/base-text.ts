import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { SourceText } from '../../diagnostics/location.js';

interface Sides {
  /** Absolute paths of the specs' first files. */
  readonly base: string;
  readonly head: string;
  /** What the paths of the head's sources are relative to. */
  readonly cwd: string;
}

/** Finds the text that a file of the head had in the base: beside the spec there, under the same name. */
export function baseTextBeside({ base, head, cwd }: Sides): (source: SourceText) => string | undefined {
  return ({ path }) => {
    const file = resolve(cwd, path);
    const before = file === head ? base : join(dirname(base), relative(dirname(head), file));
    try {
      return new TextDecoder().decode(readFileSync(before));
    } catch {
      // There was no such file.
      return undefined;
    }
  };
}
