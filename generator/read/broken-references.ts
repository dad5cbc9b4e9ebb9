import type { Diagnostic, RelatedLocation } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { nearest } from '../diagnostics/suggest.js';
import { limits } from './limits.js';
import type { Resolution } from './resolve.js';
import type { SpecEntry, SpecNode, SpecScalar } from './spec-document.js';

/** References that lead nowhere: each is one finding, however often it is written. */
export interface BrokenReferences {
  readonly add: (ref: SpecScalar & { readonly value: string }, resolution: Broken) => void;
  readonly findings: () => readonly Diagnostic[];
}

type Broken = Exclude<Resolution, { readonly kind: 'target' }>;

interface BrokenReference {
  readonly ref: string;
  readonly resolution: Broken;
  readonly places: [Location, ...Location[]];
}

/** Places besides the first that are shown; the others are counted. */
const mostShown = 3;

/** An empty collection. */
export function brokenReferences(): BrokenReferences {
  // By where the way ends: the same text in two files may mean two things.
  const found = new Map<SpecNode | string, Map<string, BrokenReference>>();
  return {
    add: ({ value: ref, location }, resolution) => {
      const end = resolution.kind === 'dead-end' ? resolution.at : location.source.path;
      const there = found.get(end) ?? new Map<string, BrokenReference>();
      found.set(end, there);
      const known = there.get(ref);
      if (known === undefined) there.set(ref, { ref, resolution, places: [location] });
      else known.places.push(location);
    },
    findings: () =>
      [...found.values()]
        .flatMap((there) => [...there.values()])
        .flatMap((broken, index) => findingOf(broken, index < limits.suggestions) ?? []),
  };
}

function findingOf({ ref, resolution, places }: BrokenReference, suggests: boolean): Diagnostic | undefined {
  const [location, ...others] = places;
  switch (resolution.kind) {
    case 'unknown':
      return undefined;
    case 'circle':
      return diagnostic('read/ref-cycle', location, { ref }, relatedTo(alsoAt(others)));
    case 'dead-end': {
      const { at, missing } = resolution;
      const near = suggests && at.kind === 'map' ? nearest(missing, at.entries.keys()) : undefined;
      const misspelt = near !== undefined && at.kind === 'map' ? at.entries.get(near) : undefined;
      const suggestion = suggestionFor(missing, near);
      const related = relatedTo([...misspeltSection(missing, misspelt), ...alsoAt(others)]);
      return diagnostic('read/unresolved-ref', location, { ref, missing, suggestion }, related);
    }
    default:
      return resolution satisfies never;
  }
}

function relatedTo(related: readonly RelatedLocation[]) {
  return related.length === 0 ? {} : { related };
}

function alsoAt(places: readonly Location[]): readonly RelatedLocation[] {
  const left = places.length - mostShown;
  return places.slice(0, mostShown).map((location, index) => {
    const isLast = index === mostShown - 1 && left > 0;
    return {
      location,
      message: isLast ? `and here, and in ${left} more ${left === 1 ? 'place' : 'places'}` : 'and here',
    };
  });
}

function suggestionFor(missing: string, similar: string | undefined): string | undefined {
  if (missing === '') return 'Delete the `/` at its end.';
  if (missing === 'definitions') return 'OpenAPI 3 has schemas under `#/components/schemas/`.';
  if (similar === undefined) return undefined;
  return sections.has(missing)
    ? `The document has '${similar}' where OpenAPI has '${missing}'.`
    : `Did you mean '${similar}'?`;
}

/** A section that the document has misspelt is to be mended there, and not in each reference. */
function misspeltSection(missing: string, misspelt: SpecEntry | undefined): readonly RelatedLocation[] {
  if (misspelt === undefined || !sections.has(missing)) return [];
  return [{ location: misspelt.keyLocation, message: `OpenAPI has '${missing}' here` }];
}

const sections = new Set(['components', 'schemas', 'parameters', 'responses', 'requestBodies', 'headers', 'examples']);
