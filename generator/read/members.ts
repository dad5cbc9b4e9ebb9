import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecEntry } from './spec-document.js';

/** Adds a member to a map under construction. The first of two with one name stays, so that nothing else complains. */
export function addMember(
  entries: Map<string, SpecEntry>,
  member: SpecEntry,
  report: (found: Diagnostic) => void,
): void {
  const first = entries.get(member.key);
  if (first === undefined) {
    entries.set(member.key, member);
    return;
  }
  const related = [{ location: first.keyLocation, message: 'first written here' }];
  report(diagnostic('read/duplicate-key', member.keyLocation, { key: member.key }, { related }));
}
