import { nodesOf, partsOf, type Expression } from './expression.js';
import { facets } from './facets.js';
import { functionTable } from './functions/table.js';
import type { Placement } from './signing-scheme.js';

/** What an expression reads of the request by itself: facets, and header names or patterns in lower case. */
export interface Reading {
  readonly facets: readonly Extract<Expression, { kind: 'request' }>[];
  readonly headers: readonly string[];
}

/** What the expression reads of the request, not counting the values it names. */
export function readingOf(expression: Expression): Reading {
  const nodes = nodesOf(expression);
  return {
    facets: nodes.filter((node) => node.kind === 'request'),
    headers: nodes.flatMap((node) => (node.kind === 'call' ? headerNames(node) : [])),
  };
}

function headerNames(call: Extract<Expression, { kind: 'call' }>): readonly string[] {
  if (functionTable.get(call.function)?.reads !== 'headers') return [];
  const [first] = call.args;
  const texts = first?.kind === 'list' ? first.items : first === undefined ? [] : [first];
  return texts.flatMap((text) => (text.kind === 'text' ? text.value.toLowerCase() : []));
}

/** Whether a placement changes what is read. */
export function touches(reading: Reading, placement: Placement): boolean {
  switch (placement.in) {
    case 'headers':
      return reading.headers.some((pattern) => matchesHeader(pattern, placement.name));
    case 'cookies':
      return reading.headers.some((pattern) => matchesHeader(pattern, 'cookie'));
    case 'query':
    case 'body':
    case 'params':
      return reading.facets.some(({ facet }) => facets[facet].changedBy.includes(placement.in));
  }
  placement.in satisfies never;
}

/**
 * Whether an expression reads a part of the request only without a placement: as `omit(request.params, ['sign'])`, with
 * the name written out.
 */
export function leavesOut(expression: Expression, placement: Placement): boolean {
  const { in: place, name: left } = placement;
  if (place === 'headers' || place === 'cookies') return false;
  if (expression.kind === 'request') return !facets[expression.facet].changedBy.includes(place);
  if (expression.kind === 'call' && expression.function === 'omit') {
    const [map, names] = expression.args;
    const isListed = names?.kind === 'list' && names.items.some((item) => item.kind === 'text' && item.value === left);
    if (map?.kind === 'request' && map.type === 'map' && isListed) return true;
  }
  return partsOf(expression).every((part) => leavesOut(part, placement));
}

/** `x-amz-*` matches all that begin so; else names are compared without regard to case. */
export function matchesHeader(pattern: string, name: string): boolean {
  const lower = name.toLowerCase();
  return pattern.endsWith('*') ? lower.startsWith(pattern.slice(0, -1)) : lower === pattern;
}
