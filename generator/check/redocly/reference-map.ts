import type { ResolvedRefMap } from '@redocly/openapi-core/lib/resolve.js';
import { Source, makeRefId } from '@redocly/openapi-core/lib/resolve.js';
import type { FollowedReference } from '../../read/reachable.js';
import { formatPointer } from '../../read/pointer.js';
import { fileOf, lastTargetOf } from '../../read/resolve.js';
import type { SpecNode } from '../../read/spec-document.js';
import type { CheckedSpec } from '../checked-spec.js';
import { plainFile, plainNode } from './plain-document.js';

/**
 * Where references lead, from what has been read: Redocly itself opens no file and no connection. References to
 * components of the first file are left out; Redocly comes to these anyway, and following each would nest its calls as
 * deeply as schemas refer to each other.
 */
export function referenceMap(spec: CheckedSpec, known: Map<SpecNode, unknown>): ResolvedRefMap {
  const map: ResolvedRefMap = new Map();
  for (const { ref, target: first } of spec.references) {
    // Redocly follows one reference and takes what it finds there for what is meant.
    const target = lastTargetOf(spec.document, first);
    const from = fileOf(spec.document, ref);
    if (from === undefined || ref.kind !== 'scalar' || target === undefined || isComponent(spec, target)) continue;
    map.set(makeRefId(from.path, String(ref.value)), {
      resolved: true,
      isRemote: from !== target.file,
      node: plainNode(target.node, known),
      nodePointer: target.pointer.length === 0 ? '#/' : `#${formatPointer(target.pointer)}`,
      document: { source: new Source(target.file.path, ''), parsed: plainFile(target.file, known) },
    });
  }
  return map;
}

function isComponent({ document }: CheckedSpec, { file, pointer }: FollowedReference['target']): boolean {
  return file === document.file && pointer[0] === 'components' && pointer.length === 3;
}
