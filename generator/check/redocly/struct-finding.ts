import type { NormalizedProblem } from '@redocly/openapi-core/lib/walk.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { kindOf } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import { versionFinding } from './newer-keys.js';
import { undisguised } from './plain-document.js';
import type { ProblemPlace } from './problem-place.js';

/** A sentence of Redocly's rule `struct` (1.34), as a finding of ours; nothing where it is reported elsewhere. */
export function structFinding(
  { version }: CheckedSpec,
  { message, suggest }: NormalizedProblem,
  place: ProblemPlace,
): Diagnostic | undefined {
  const { location, node, pointer } = place;
  const unexpected = /^Property `(.*)` is not expected here\.$/su.exec(message)?.[1];
  if (unexpected !== undefined) {
    const key = undisguised(unexpected);
    const newer = versionFinding(version, key, place);
    return newer === undefined ? unknownKey(key, suggest, place) : newer[0];
  }
  const missing = /^The field `(.*)` must be present on this level\.$/su.exec(message)?.[1];
  if (missing !== undefined) return missingKey(version, missing, place);
  const typed = /^Expected type `(.*?)`( \((?:object|array)\))? but got `(.*)`\.?$/su.exec(message);
  if (typed !== null) {
    if (typed[3] === 'undefined') return undefined; // a reference that leads nowhere
    const expected = typeName(typed[2] === undefined ? (typed[1] ?? '') : typed[2].slice(2, -1));
    return diagnostic('openapi/wrong-type', location, { expected, found: kindOf(node) });
  }
  if (message.startsWith('The `type` field must be defined when')) return diagnostic('openapi/nullable-without-type', location, {});
  if (version === '3.2' && message.startsWith('`in` can be') && pointer.at(-1) === 'in') {
    // for the model to say
  }
  return diagnostic('openapi/structure', location, { problem: message });
}
