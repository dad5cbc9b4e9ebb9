import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { brokenReferences } from './broken-references.js';
import type { Role } from './node-role.js';
import { namesMembers } from './node-role.js';
import { parseReference } from './reference.js';
import type { FoundReference } from './reference-walk.js';
import { asReference, mapsIn } from './reference-walk.js';
import type { FileLookup } from './resolve.js';
import { resolveReference } from './resolve.js';
import type { SpecFile, SpecNode, SpecScalar } from './spec-document.js';
import { isText, kindOf } from './spec-node.js';

type TextScalar = SpecScalar & { readonly value: string };

/** A reference with the node it leads to. */
export interface ResolvedReference {
  readonly ref: TextScalar;
  readonly node: SpecNode;
}

/**
 * Follows references from file to file until no new one is reached, and returns those that lead somewhere. Of other
 * files only what is referred to is looked at.
 */
export function loadReferences(
  root: SpecFile,
  lookup: FileLookup,
  report: (found: Diagnostic) => void,
): readonly ResolvedReference[] {
  const seen = new Set<SpecNode>();
  const resolved: ResolvedReference[] = [];
  const work = referencesIn(root.root, 'object', seen);
  const broken = brokenReferences();
  for (const found of work) {
    const ref = soundReference(found, report);
    if (ref === undefined) continue;
    const resolution = resolveReference(lookup, ref);
    if (resolution.kind !== 'target') {
      broken.add(ref, resolution);
      continue;
    }
    resolved.push({ ref, node: resolution.node });
    for (const further of referencesIn(resolution.node, found.role, seen)) work.push(further);
  }
  for (const finding of broken.findings()) report(finding);
  return resolved;
}

/** In the order of the text: a missing file is reported at the first reference to it. */
function referencesIn(root: SpecNode, role: Role, seen: Set<SpecNode>): FoundReference[] {
  const found = mapsIn(root, role, seen).flatMap((map) => asReference(map) ?? []);
  return found.sort((a, b) => a.ref.location.start - b.ref.location.start);
}

function soundReference({ ref, role }: FoundReference, report: (found: Diagnostic) => void): TextScalar | undefined {
  if (!isText(ref)) {
    report(diagnostic('read/ref-not-text', ref.location, { found: kindOf(ref) }));
    return undefined;
  }
  const finding = namesMembers(role) ? diagnostic('read/ref-misplaced', ref.location, {}) : textFinding(ref);
  if (finding !== undefined) report(finding);
  return finding === undefined ? ref : undefined;
}

function textFinding({ value: ref, location }: TextScalar): Diagnostic | undefined {
  const reference = parseReference(ref);
  switch (reference.kind) {
    case 'pointer':
      return undefined;
    case 'anchor':
      return diagnostic('read/ref-anchor', location, { fragment: reference.fragment });
    case 'remote':
      return diagnostic('read/remote-ref', location, { ref });
    case 'absolute':
      return diagnostic('read/absolute-ref', location, { ref });
    case 'malformed':
      return diagnostic('read/ref-syntax', location, { ref, problem: reference.problem });
    default:
      return reference satisfies never;
  }
}
