import { diagnostic } from '../diagnostics/diagnostic.js';
import type { CelNode } from './cel.js';
import type { Locate, Report } from './finding.js';
import type { NameKind } from './names.js';

/** What an expression may name, and where its parts are. */
export interface ExpressionScope {
  readonly names: ReadonlyMap<string, NameKind>;
  /** Constants that operations have. */
  readonly constants: ReadonlySet<string>;
  readonly locate: Locate;
  readonly report: Report;
}

/** Reports a construct that is not allowed. */
export function refuse(
  node: CelNode,
  { locate, report }: ExpressionScope,
  [what, help]: readonly [string, string],
): void {
  report(diagnostic('signing/refused', locate(node.start, node.end), { what }, { help }));
}
