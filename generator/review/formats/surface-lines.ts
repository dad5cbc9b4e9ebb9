import type { SurfaceChange } from '../../surface/diff-surface.js';

/** The lines of a change on both sides. A member of what has changed says whose it is, for the rest is not shown. */
export function surfaceLines({ name, kind, before, after }: SurfaceChange): Pick<SurfaceChange, 'before' | 'after'> {
  const said = (line: string): string => (kind !== 'changed' || line.includes(name) ? line : `${name}: ${line.trim()}`);
  return { before: before.map(said), after: after.map(said) };
}
