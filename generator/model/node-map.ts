import type { SpecNode } from '../read/spec-document.js';

let isKept = true;

/**
 * Whether it is kept which nodes the parts of the next model are made of. Only a review asks, and to know it is to keep
 * all of a document: half of what there is in memory while the packages of a large one are made.
 */
export function keepNodes(kept: boolean): void {
  isKept = kept;
}

/** The nodes that things were made of. */
export class NodeMap<Thing extends object> {
  readonly #nodes = new WeakMap<Thing, SpecNode>();

  get(thing: Thing): SpecNode | undefined {
    return this.#nodes.get(thing);
  }

  set(thing: Thing, node: SpecNode): void {
    if (isKept) this.#nodes.set(thing, node);
  }
}
