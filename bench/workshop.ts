import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** What every row is given. */
export interface Workshop {
  /** Of what is repeated; the first is dropped and not counted. */
  readonly runs: number;
  /** `none`: Countersign alone, for which nothing has to be installed. */
  readonly peers: 'all' | 'none';
  /** Says what goes on. */
  readonly say: (line: string) => void;
}

/** Of a row on the clock, whose runs are short: a median of few says little. */
export function clockRuns({ runs }: Workshop): number {
  return Math.max(runs, 9);
}

/** Files of a run; kept, so that one can look at them. */
export const cache = resolve('.cache/bench');

/** An empty folder in the cache. */
export function emptyFolder(name: string): string {
  const folder = resolve(cache, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
