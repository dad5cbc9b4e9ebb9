import type { SpecNode } from '../read/spec-document.js';

/** The value of a scalar that is no `null`. */
export function scalarOf(node: SpecNode | undefined): string | number | boolean | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.value : undefined;
}

/** A text, or what is written where YAML reads a number or boolean instead: `version: 1.0` is `1.0`. */
export function writtenOf(node: SpecNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : node.text;
}

/** The value of a boolean scalar. */
export function booleanOf(node: SpecNode | undefined): boolean | undefined {
  const value = scalarOf(node);
  return typeof value === 'boolean' ? value : undefined;
}

/** The value of an integer scalar. */
export function integerOf(node: SpecNode | undefined): number | undefined {
  const value = scalarOf(node);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}
