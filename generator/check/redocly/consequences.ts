import type { NormalizedProblem } from '@redocly/openapi-core/lib/walk.js';
import { nearest } from '../../diagnostics/suggest.js';
import { schemaKeywords } from './schema-keywords.js';
import { alternativesOf, forbiddenKeyOf, missingKeyOf, unknownKeyOf, valuesOf } from './struct-message.js';

/**
 * Leaves out what follows from another problem: a misspelt key is unknown and missing, and only the first says where it
 * is; which keys go together depends on a `type`, which may itself be wrong.
 */
export function withoutConsequences(problems: readonly NormalizedProblem[]): readonly NormalizedProblem[] {
  const unknown = new Map<string, string[]>();
  const mistyped = new Set<string>();
  for (const problem of problems) {
    const holder = placeOf(problem).replace(/\/[^/]*$/, '');
    const key = unknownKeyOf(problem.message);
    if (key !== undefined) {
      const others = unknown.get(holder);
      if (others === undefined) unknown.set(holder, [key]);
      else others.push(key);
    }
    if (valuesOf(problem.message)?.key === 'type') mistyped.add(holder);
  }
  return problems.filter((problem) => {
    const place = placeOf(problem).replace(/\/$/, '');
    const missing = missingKeyOf(problem.message);
    const wanted = missing === undefined ? alternativesOf(problem.message) : [missing];
    const others = unknown.get(place) ?? [];
    // What belongs into the schema stands beside it.
    if (wanted?.includes('content') === true && others.includes('schema')) return false;
    if (wanted?.includes('schema') === true && others.some((key) => schemaKeywords.has(key))) return false;
    if (wanted !== undefined) return !wanted.some((key) => nearest(key, others) !== undefined);
    return forbiddenKeyOf(problem.message) === undefined || !mistyped.has(place.replace(/\/[^/]*$/, ''));
  });
}

function placeOf({ location: [first] }: NormalizedProblem): string {
  return `${first?.source.absoluteRef ?? ''}${first?.pointer ?? ''}`;
}
