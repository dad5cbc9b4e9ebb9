import type { Violation } from './violation.js';

/**
 * Violations without those that only follow from others. The validator lists what the alternatives of an `anyOf` or
 * `oneOf` miss right before the combinator itself.
 */
export function rootViolations(violations: readonly Violation[]): readonly Violation[] {
  const kept: Violation[] = [];
  for (const found of violations) {
    if (found.keyword === 'if') continue;
    dropParts(kept, found);
    if (found.keyword !== 'anyOf' && found.keyword !== 'oneOf') kept.push(found);
    else if (!dropNull(kept, found)) {
      while (isInside(kept.at(-1), found)) kept.pop();
      kept.push(found);
    }
  }
  return kept;
}

/** What no item of a `contains` fits, and what a name lacks: the keyword itself says it. */
function dropParts(kept: Violation[], { keyword, instancePath }: Violation): void {
  const isPart = (one: Violation | undefined): boolean =>
    keyword === 'propertyNames'
      ? one?.propertyName !== undefined && one.instancePath === instancePath
      : keyword === 'contains' && one?.instancePath.startsWith(`${instancePath}/`) === true;
  while (isPart(kept.at(-1))) kept.pop();
}

/** "This or null": what is wrong is what is wrong with this. */
function dropNull(kept: Violation[], { schema, instancePath }: Violation): boolean {
  if (!Array.isArray(schema) || schema.length !== 2) return false;
  const isNull = ({ keyword, params, instancePath: path }: Violation): boolean =>
    path === instancePath && keyword === 'type' && params.type === 'null';
  const index = kept.findLastIndex(isNull);
  if (index === -1 || kept.length < 2) return false;
  kept.splice(index, 1);
  return true;
}

function isInside(found: Violation | undefined, { instancePath }: Violation): boolean {
  return found !== undefined && `${found.instancePath}/`.startsWith(`${instancePath}/`);
}
