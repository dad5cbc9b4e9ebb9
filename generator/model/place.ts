import type { Location } from '../diagnostics/location.js';
import { formatPointer, nodeAt } from '../read/pointer.js';
import type { Target } from '../read/resolve.js';
import { entry } from '../read/spec-node.js';

/** What tells places apart, whichever reference leads there. */
export function placeKey({ file, pointer }: Pick<Target, 'file' | 'pointer'>): string {
  return `${file.path}#${formatPointer(pointer)}`;
}

/** The location of its key, where it has one. */
export function locationOf({ file, pointer, node }: Target): Location {
  const holder = nodeAt(file.root, pointer.slice(0, -1));
  return entry(holder, pointer.at(-1) ?? '')?.keyLocation ?? node.location;
}
