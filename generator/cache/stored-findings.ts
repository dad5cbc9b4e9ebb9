import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Location, SourceText } from '../diagnostics/location.js';

/** A finding without the texts of the files it points into. */
export type StoredFinding = Omit<Diagnostic, 'location' | 'related'> & {
  readonly location: StoredLocation;
  readonly related?: readonly { readonly location: StoredLocation; readonly message: string }[];
};

interface StoredLocation {
  /** As findings name it. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Findings to be kept; nothing where one points into a text that is no file of the spec. */
export function storedFindings(
  findings: readonly Diagnostic[],
  sources: ReadonlySet<SourceText>,
): readonly StoredFinding[] | undefined {
  const places = findings.flatMap(({ location, related = [] }) => [location, ...related.map((one) => one.location)]);
  return places.every(({ source }) => sources.has(source)) ? findings.map(stored) : undefined;
}

function stored({ location, related, ...rest }: Diagnostic): StoredFinding {
  const found = { ...rest, location: storedLocation(location) };
  if (related === undefined) return found;
  return { ...found, related: related.map((one) => ({ ...one, location: storedLocation(one.location) })) };
}

function storedLocation({ source, start, end }: Location): StoredLocation {
  return { path: source.path, start, end };
}

/** The findings again; `sources` have the texts, by the path that findings name. */
export function restoredFindings(
  findings: readonly StoredFinding[],
  sources: ReadonlyMap<string, SourceText>,
): readonly Diagnostic[] {
  const restored = ({ path, start, end }: StoredLocation): Location => {
    return { source: sources.get(path) ?? { path, text: '' }, start, end };
  };
  return findings.map(({ location, related, ...rest }): Diagnostic => {
    const found = { ...rest, location: restored(location) };
    if (related === undefined) return found;
    return { ...found, related: related.map((one) => ({ ...one, location: restored(one.location) })) };
  });
}
