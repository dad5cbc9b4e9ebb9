import type { NormalizedProblem } from '@redocly/openapi-core/lib/walk.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { kindOf } from '../../read/spec-node.js';
import type { OpenApiVersion } from '../checked-spec.js';
import { isSince31, isSince32 } from './newer-keys.js';
import { undisguised } from './plain-document.js';
import type { ProblemPlace } from './problem-place.js';

interface StructProblem {
  readonly problem: NormalizedProblem;
  readonly place: ProblemPlace;
  readonly version: OpenApiVersion;
}

/** A sentence of Redocly's rule `struct` (1.34) as a finding of ours; nothing where another stage has it. */
export function structFinding(found: StructProblem): Diagnostic | undefined {
  const { problem, place, version } = found;
  const { message } = problem;
  const unexpected = /^Property `(.*)` is not expected here\.$/su.exec(message)?.[1];
  if (unexpected !== undefined) return unknownKey(undisguised(unexpected), found);
  const missing = /^The field `(.*)` must be present on this level\.$/su.exec(message)?.[1];
  if (missing !== undefined) return missingKey(missing, found);
  const typed = /^Expected type `(.*?)`(?: \((object|array)\))? but got `(.*)`\.?$/su.exec(message);
  if (typed !== null) return wrongType(typed, place);
  if (message.startsWith('The `type` field must be defined when')) {
    return diagnostic('openapi/nullable-without-type', place.location, {});
  }
  if (version === '3.2' && place.node.kind === 'scalar' && place.node.value === 'querystring') return undefined;
  return diagnostic('openapi/structure', place.location, { problem: message.replace(/([^.])$/, '$1.') });
}

const replaced: Readonly<Record<string, string>> = {
  nullable: "OpenAPI 3.1 writes `type: [string, 'null']` instead.",
};

function unknownKey(key: string, { problem, place, version }: StructProblem): Diagnostic | undefined {
  if (version === '3.2' && isSince32(key)) return undefined;
  const { location } = place;
  if (version === '3.0' && isSince31(key)) return diagnostic('openapi/newer-key', location, { key, since: '3.1' });
  const suggestion = replaced[key] ?? didYouMean(key, problem.suggest);
  return diagnostic('openapi/unknown-key', location, { key, suggestion });
}

function missingKey(key: string, { place, version }: StructProblem): Diagnostic | undefined {
  const { location, pointer } = place;
  if (key !== 'description' || pointer.at(-2) !== 'responses')
    return diagnostic('openapi/missing-key', location, { key });
  return version === '3.2' ? undefined : diagnostic('openapi/no-response-description', location, {});
}

/** What Redocly got as `undefined` is a reference that leads nowhere. */
function wrongType(
  [, type = '', kind, got]: RegExpExecArray,
  { node, location }: ProblemPlace,
): Diagnostic | undefined {
  if (got === 'undefined') return undefined;
  return diagnostic('openapi/wrong-type', location, { expected: typeName(kind ?? type), found: kindOf(node) });
}

function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    object: 'a map',
    array: 'a list',
    string: 'text',
    integer: 'an integer',
  };
  return names[type] ?? `a ${type}`;
}
