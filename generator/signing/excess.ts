import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Declaration } from './declaration.js';
import { partsOf, type Expression } from './expression.js';
import type { TypedValue } from './type-values.js';

/** Entries of one kind. */
const mostEntries = 500;

/** Parts of a value when the values that it names are written out, and how many of them stand inside each other. */
const mostParts = 10_000;
const deepest = 500;

/** A declaration with more entries than anybody reads. */
export function entryExcess({ location, credentials, parameters, values, send }: Declaration): Diagnostic | undefined {
  const counts = Object.entries({ credentials, parameters, values, send });
  const [kind] = counts.find(([, entries]) => entries.length > mostEntries) ?? [];
  const excess = `more than ${mostEntries} entries under \`${kind ?? ''}\``;
  return kind === undefined ? undefined : diagnostic('signing/too-large', location, { what: 'The scheme', excess });
}

interface Extent {
  readonly parts: number;
  readonly height: number;
}

/**
 * The first value that is too large when the values it names are written out: `a + a` under `b`, `b + b` under `c`, and
 * so on double it with each name.
 */
export function valueExcess(values: readonly TypedValue[]): Diagnostic | undefined {
  const byName = new Map(values.map((value) => [value.name, value]));
  const extents = new Map<string, Extent>();
  const ofValue = (name: string): Extent => {
    const known = extents.get(name);
    if (known !== undefined) return known;
    // Until it is known; a circle has a finding of its own.
    extents.set(name, { parts: 1, height: 1 });
    const value = byName.get(name);
    const extent = value === undefined ? { parts: 1, height: 1 } : ofExpression(value.expression);
    extents.set(name, extent);
    return extent;
  };
  const ofExpression = (expression: Expression): Extent => {
    if (expression.kind === 'value') return ofValue(expression.name);
    const inner = partsOf(expression).map(ofExpression);
    const parts = inner.reduce((sum, extent) => sum + extent.parts, 1);
    return { parts, height: 1 + inner.reduce((most, { height }) => Math.max(most, height), 0) };
  };
  const found = values.find(({ name }) => isTooLarge(ofValue(name)));
  if (found === undefined) return undefined;
  const excess = `more than ${mostParts} parts, or more than ${deepest} inside each other, when the values that it names are written out`;
  return diagnostic('signing/too-large', found.nameLocation, { what: `The value '${found.name}'`, excess });
}

function isTooLarge({ parts, height }: Extent): boolean {
  return parts > mostParts || height > deepest;
}
