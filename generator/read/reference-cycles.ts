import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { ResolvedReference } from './load-references.js';
import { referenceOf } from './resolve.js';
import type { SpecScalar } from './spec-document.js';

/** References that lead to each other and never to a value; each circle once, at the reference that is first met. */
export function cycleFindings(resolved: readonly ResolvedReference[]): readonly Diagnostic[] {
  const next = new Map<SpecScalar, SpecScalar | undefined>();
  for (const { ref, node } of resolved) next.set(ref, referenceOf(node));
  const done = new Set<SpecScalar>();
  const findings: Diagnostic[] = [];
  for (const { ref: start } of resolved) {
    const path = new Set<SpecScalar>();
    let ref: SpecScalar | undefined = start;
    while (ref !== undefined && !done.has(ref) && !path.has(ref)) {
      path.add(ref);
      ref = next.get(ref);
    }
    if (ref !== undefined && path.has(ref)) findings.push(cycleFinding(ref, next));
    for (const passed of path) done.add(passed);
  }
  return findings;
}

function cycleFinding(start: SpecScalar, next: ReadonlyMap<SpecScalar, SpecScalar | undefined>): Diagnostic {
  const related = [];
  for (let ref = next.get(start); ref !== undefined && ref !== start; ref = next.get(ref)) {
    related.push({ location: ref.location, message: 'which leads on from here' });
  }
  return diagnostic(
    'read/ref-cycle',
    start.location,
    { ref: String(start.value) },
    related.length === 0 ? {} : { related },
  );
}
