import type { Diagnostic, RelatedLocation } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/suggest.js';
import { limits } from './limits.js';
import type { Role } from './node-role.js';
import { namesMembers } from './node-role.js';
import { parseReference } from './reference.js';
import type { FoundReference } from './reference-walk.js';
import { asReference, mapsIn } from './reference-walk.js';
import type { FileLookup, Resolution } from './resolve.js';
import { resolveReference } from './resolve.js';
import type { SpecEntry, SpecFile, SpecNode, SpecScalar } from './spec-document.js';
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
  let unresolved = 0;
  for (const found of work) {
    const ref = soundReference(found, report);
    if (ref === undefined) continue;
    const resolution = resolveReference(lookup, ref);
    if (resolution.kind === 'dead-end') unresolved++;
    const finding = resolutionFinding(ref, resolution, unresolved <= limits.suggestions);
    if (finding !== undefined) report(finding);
    if (resolution.kind !== 'target') continue;
    resolved.push({ ref, node: resolution.node });
    for (const further of referencesIn(resolution.node, found.role, seen)) work.push(further);
  }
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

function suggestionFor(missing: string, similar: string | undefined): string | undefined {
  if (missing === '') return 'Delete the `/` at its end.';
  if (missing === 'definitions') return 'OpenAPI 3 has schemas under `#/components/schemas/`.';
  if (similar === undefined) return undefined;
  return sections.has(missing)
    ? `The document has '${similar}' where OpenAPI has '${missing}'.`
    : `Did you mean '${similar}'?`;
}

/** A section that the document has misspelt is to be mended there, and not in each reference. */
function misspeltSection(missing: string, misspelt: SpecEntry | undefined): readonly RelatedLocation[] | undefined {
  if (misspelt === undefined || !sections.has(missing)) return undefined;
  return [{ location: misspelt.keyLocation, message: `OpenAPI has '${missing}' here` }];
}

const sections = new Set(['components', 'schemas', 'parameters', 'responses', 'requestBodies', 'headers', 'examples']);

function resolutionFinding(
  { value: ref, location }: TextScalar,
  resolution: Resolution,
  suggests: boolean,
): Diagnostic | undefined {
  switch (resolution.kind) {
    case 'target':
    case 'unknown':
      return undefined;
    case 'circle':
      return diagnostic('read/ref-cycle', location, { ref });
    case 'dead-end': {
      const { at, missing } = resolution;
      const near = suggests && at.kind === 'map' ? nearest(missing, at.entries.keys()) : undefined;
      const misspelt = near !== undefined && at.kind === 'map' ? at.entries.get(near) : undefined;
      const suggestion = suggestionFor(missing, near);
      const related = misspeltSection(missing, misspelt);
      return diagnostic('read/unresolved-ref', location, { ref, missing, suggestion }, related && { related });
    }
    default:
      return resolution satisfies never;
  }
}
