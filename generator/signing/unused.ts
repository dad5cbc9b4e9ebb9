import { diagnostic } from '../diagnostics/diagnostic.js';
import { member, textOf } from '../read/spec-node.js';
import type { Declaration } from './declaration.js';
import { nodesOf } from './expression.js';
import type { Report } from './finding.js';
import type { Placement } from './signing-scheme.js';
import type { TypedValue } from './type-values.js';

interface UsedBy {
  readonly values: readonly TypedValue[];
  readonly placements: readonly Placement[];
  /** Names that cannot be, which is reported, and that nothing can use. */
  readonly refused: ReadonlySet<string>;
}

/** Reports credentials, parameters and values that nothing uses. */
export function checkUnused(declaration: Declaration, { values, placements, refused }: UsedBy, report: Report): void {
  const used = new Set([
    ...values.flatMap(({ expression }) => nodesOf(expression).flatMap((node) => ('name' in node ? node.name : []))),
    ...placements.flatMap(({ template }) => template.flatMap((part) => (part.kind === 'name' ? part.name : []))),
    ...['clock', 'expires'].flatMap((key) => textOf(member(declaration.verify, key)) ?? []),
  ]);
  const declared = [
    ...declaration.credentials.map(({ name, location }) => ({ name, location, what: 'credential' })),
    ...declaration.parameters.map(({ name, location }) => ({ name, location, what: 'parameter' })),
    ...declaration.values.map(({ name, nameLocation: location }) => ({ name, location, what: 'value' })),
  ];
  for (const { name, location, what } of declared) {
    if (!used.has(name) && !refused.has(name)) report(diagnostic('signing/unused', location, { what, name }));
  }
}
