import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { reachableFrom, type FollowedReference } from './reachable.js';
import type { SpecDocument } from './spec-document.js';

/** Findings in other files than the spec's own, each with the first reference that leads there. */
export function withReferences(document: SpecDocument, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const { source } = document.file;
  const isElsewhere = ({ location }: Diagnostic): boolean => location.source !== source;
  if (!findings.some(isElsewhere)) return findings;
  const references = inReadingOrder(document);
  return findings.map((found) => {
    const { location, related = [] } = found;
    if (!isElsewhere(found) || related.some((other) => other.location.source !== location.source)) return found;
    const reference = references.find((each) => leadsTo(each, location));
    if (reference === undefined) return found;
    return { ...found, related: [...related, { location: reference.ref.location, message: 'referred to here' }] };
  });
}

/** References by file, the spec's own first, and in each by place. */
function inReadingOrder(document: SpecDocument): readonly FollowedReference[] {
  const { references } = reachableFrom(document);
  const files = new Map([...document.files.values()].map(({ source }, index) => [source, index]));
  const fileOf = ({ ref }: FollowedReference): number => files.get(ref.location.source) ?? files.size;
  return references.toSorted(
    (one, other) => fileOf(one) - fileOf(other) || one.ref.location.start - other.ref.location.start,
  );
}

/** Whether a reference leads from another file to the part of its file where this stands. */
function leadsTo({ ref, target }: FollowedReference, { source, start, end }: Location): boolean {
  const to = target.node.location;
  return ref.location.source !== source && to.source === source && to.start <= start && end <= to.end;
}
