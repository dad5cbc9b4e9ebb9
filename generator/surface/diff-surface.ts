import { sorted } from './canonical-type.js';
import { reportItems } from './report-items.js';

/** A name whose part of the surface is not what it was. */
export interface SurfaceChange {
  /** Heading of the report's section: `.`, `./models`, `Behind the exports`, `Signing`. */
  readonly section: string;
  /** An exported name, a class of methods, a security scheme, or an entry that is exported as a whole. */
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Lines of the base's report that the head's has not, in their order. */
  readonly before: readonly string[];
  /** Lines of the head's report that the base's has not. */
  readonly after: readonly string[];
}

/** What differs between two texts of `api.md`, by section and name in the order of the head's report. */
export function diffSurface(base: string, head: string): readonly SurfaceChange[] {
  const before = itemsByKey(base);
  const after = itemsByKey(head);
  const keys = new Set([...after.keys(), ...before.keys()]);
  const sections = [...new Set([...after.values(), ...before.values()].map(({ section }) => section))];
  const order = new Map(sections.map((section, index) => [section, String(index).padStart(4, '0')]));
  const changes = [...keys].flatMap((key) => changeOf(before.get(key), after.get(key)) ?? []);
  return sorted(changes, ({ section, name }) => `${order.get(section) ?? ''} ${name}`);
}

export interface SurfaceReports {
  /** The report as committed with the base; `undefined` where there is none. */
  readonly committed: string | undefined;
  /** What this generator makes of the base's spec; `undefined` where there is none or it cannot be made. */
  readonly base: string | undefined;
  /** What this generator makes of the head's spec. */
  readonly head: string;
}

export interface SurfaceChanges {
  readonly fromSpec: readonly SurfaceChange[];
  readonly fromGenerator: readonly SurfaceChange[];
}

/**
 * Changes that the spec makes, and apart from them those that another version of the generator makes of the same spec.
 * A report that was committed stale counts as the generator's.
 */
export function surfaceChanges({ committed, base, head }: SurfaceReports): SurfaceChanges {
  if (base === undefined) return { fromSpec: diffSurface(committed ?? '', head), fromGenerator: [] };
  return {
    fromSpec: diffSurface(base, head),
    fromGenerator: committed === undefined ? [] : diffSurface(committed, base),
  };
}

interface Listed {
  readonly section: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** Declarations of one name in one section are one. */
function itemsByKey(report: string): ReadonlyMap<string, Listed> {
  const items = new Map<string, Listed>();
  for (const { section, name, lines } of reportItems(report)) {
    const key = JSON.stringify([section, name]);
    items.set(key, { section, name, lines: [...(items.get(key)?.lines ?? []), ...lines] });
  }
  return items;
}

function changeOf(before: Listed | undefined, after: Listed | undefined): SurfaceChange | undefined {
  const { section, name } = after ?? before ?? { section: '', name: '' };
  if (before === undefined) return { section, name, kind: 'added', before: [], after: after?.lines ?? [] };
  if (after === undefined) return { section, name, kind: 'removed', before: before.lines, after: [] };
  if (before.lines.join('\n') === after.lines.join('\n')) return undefined;
  const gone = linesOnlyIn(before.lines, after.lines);
  const come = linesOnlyIn(after.lines, before.lines);
  // The same lines in another order.
  if (gone.length + come.length === 0)
    return { section, name, kind: 'changed', before: before.lines, after: after.lines };
  return { section, name, kind: 'changed', before: gone, after: come };
}

/** Lines that `others` has not, or not as often. Members are sorted, so that no alignment is needed. */
function linesOnlyIn(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
