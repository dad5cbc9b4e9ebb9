import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { didYouMean } from '../diagnostics/suggest.js';
import { limits } from './limits.js';
import type { SpecNode } from './spec-document.js';

/** A node with what limits are held against: aliases count as if they were written out. */
export interface Built {
  readonly node: SpecNode;
  /** Where its text ends: for an alias that is not where the node's ends. */
  readonly end: number;
  readonly height: number;
  readonly size: number;
}

export interface AliasTable {
  /** By name; `undefined` while the anchored node is still being built. */
  readonly anchors: Map<string, Built | undefined>;
  /** Nodes that aliases stand for so far. */
  added: number;
  /** Aliases of no anchor so far. */
  unknown: number;
  /** The limit is exceeded and reported: further aliases stand for nothing. */
  full: boolean;
}

interface AliasUse {
  readonly name: string;
  readonly location: Location;
  readonly depth: number;
}

/** What an alias stands for, or why it stands for nothing; neither once that has been said of all. */
export function resolveAlias(table: AliasTable, { name, location, depth }: AliasUse): Built | Diagnostic | undefined {
  const { anchors } = table;
  const built = anchors.get(name);
  if (built === undefined) {
    if (anchors.has(name)) return diagnostic('read/alias-cycle', location, { name });
    const suggestion = table.unknown++ < limits.suggestions ? didYouMean(name, anchors.keys()) : undefined;
    return diagnostic('read/unknown-alias', location, { name, suggestion });
  }
  if (depth + built.height - 1 > limits.depth) return diagnostic('read/too-deep', location, { limit: limits.depth });
  if (table.full) return undefined;
  if (table.added + built.size > limits.aliasNodes) {
    table.full = true;
    return diagnostic('read/alias-bomb', location, { limit: limits.aliasNodes });
  }
  table.added += built.size;
  return built;
}
