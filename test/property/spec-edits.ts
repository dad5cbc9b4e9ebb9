import fc from 'fast-check';
import { parse } from 'yaml';

/** A change somewhere in a spec: `at` chooses the place, of all that there are. */
export interface StructuralEdit {
  readonly at: number;
  readonly kind: 'remove' | 'repeat' | 'reverse' | 'rename' | 'scalar';
  readonly text: string;
}

/** Edits that leave YAML behind, and often a spec. */
export const structuralEdit: fc.Arbitrary<StructuralEdit> = fc.record({
  at: fc.nat(100_000),
  kind: fc.constantFrom('remove', 'repeat', 'reverse', 'rename', 'scalar'),
  text: fc.constantFrom(
    'again',
    'x-new',
    'string',
    'integer',
    'true',
    '7',
    'query',
    'header',
    'a`b',
    '201',
    '/new/{id}',
  ),
});

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** A spec after edits, as JSON. */
export function applied(text: string, edits: readonly StructuralEdit[]): string {
  // Through JSON, so that aliases share nothing.
  let spec = JSON.parse(JSON.stringify(parse(text))) as Value;
  for (const edit of edits) spec = apply(spec, edit);
  return JSON.stringify(spec, undefined, 2);
}

function apply(spec: Value, edit: StructuralEdit): Value {
  const holders = holdersIn(spec);
  const holder = holders[edit.at % holders.length];
  return replaced(spec, holder, edit);
}

/** The spec with another value in the place of one map or list of it. */
function replaced(value: Value, holder: Value | undefined, edit: StructuralEdit): Value {
  if (value === holder) return changed(value, edit);
  if (Array.isArray(value)) return value.map((item) => replaced(item, holder, edit));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, holder, edit)]));
}

function changed(holder: Value, { at, kind, text }: StructuralEdit): Value {
  const isList = Array.isArray(holder);
  const entries = Object.entries(holder as Record<string, Value>);
  const index = at % entries.length;
  const [key, value] = entries[index] ?? ['', null];
  const others: Record<StructuralEdit['kind'], () => [string, Value][]> = {
    remove: () => entries.toSpliced(index, 1),
    repeat: () => [...entries, [`${key}-${text}`, value]],
    reverse: () => entries.toReversed(),
    rename: () => entries.with(index, [text, value]),
    scalar: () => (typeof value === 'object' ? entries : entries.with(index, [key, text])),
  };
  const result = others[kind]();
  return isList ? result.map(([, item]) => item) : Object.fromEntries(result);
}

function holdersIn(value: Value): readonly Value[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(holdersIn);
  return Object.keys(value).length === 0 ? inner : [value, ...inner];
}
