import type { NormalizedProblem } from '@redocly/openapi-core/lib/walk.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { kindOf } from '../../read/spec-node.js';
import type { OpenApiVersion } from '../checked-spec.js';
import { isSince31, isSince32 } from './newer-keys.js';
import type { ProblemPlace } from './problem-place.js';
import { unknownValueHelp } from './unknown-value-help.js';
import { wrongTypeHelp } from './wrong-type-help.js';
import { unknownKeyHelp } from './unknown-key-help.js';
import { alternativesOf, forbiddenKeyOf, missingKeyOf, typesOf, unknownKeyOf, valuesOf } from './struct-message.js';

interface StructProblem {
  readonly problem: NormalizedProblem;
  readonly place: ProblemPlace;
  readonly version: OpenApiVersion;
}

/** A sentence of Redocly's rule `struct` (1.34) as a finding of ours; nothing where another stage has it. */
export function structFinding(found: StructProblem): Diagnostic | undefined {
  const { problem, place } = found;
  const { message } = problem;
  const unknown = unknownKeyOf(message);
  if (unknown !== undefined) return unknownKey(unknown, found);
  const missing = missingKeyOf(message);
  if (missing !== undefined) return missingKey(missing, found);
  const types = typesOf(message);
  if (types !== undefined) {
    // What Redocly got as `undefined` is a reference that leads nowhere.
    if (types.got === 'undefined') return undefined;
    if (found.version !== '3.0' && isBoolean(found, types.type)) return undefined;
    const expected = typeNames.get(types.kind ?? types.type) ?? `a ${types.type}`;
    const facts = { expected, found: kindOf(place.node) };
    const key = place.pointer.findLast((segment) => !/^\d+$/.test(segment)) ?? '';
    const help = isBoolean(found, types.type) ? old : wrongTypeHelp({ key, type: types.type, place });
    return diagnostic('openapi/wrong-type', place.location, { ...facts, help });
  }
  if (message.startsWith('The `type` field must be defined when')) {
    // Where the keyword has no meaning, that is said of it.
    if (found.version !== '3.0') return undefined;
    return diagnostic('openapi/nullable-without-type', place.location, {});
  }
  const enumeration = valuesOf(message);
  if (enumeration !== undefined) return unknownValue(enumeration, found);
  // Our own rule has it, and 0 as well.
  if (message.startsWith('The value of the multipleOf field must')) return undefined;
  const forbidden = forbiddenKeyOf(message);
  if (forbidden !== undefined) return diagnostic('openapi/misplaced-key', place.location, { key: forbidden });
  return diagnostic('openapi/structure', place.location, structureFacts(message));
}

/** What has no code of its own: mostly that one of several keys is missing. */
function structureFacts(message: string): { problem: string; help?: string | undefined } {
  const keys = alternativesOf(message);
  if (keys === undefined) return { problem: message.replace(/([^.])$/, '$1.') };
  const problem = `One of the keys ${keys.map((key) => `'${key}'`).join(', ')} is missing here.`;
  return { problem, help: alternativesHelp.get(keys[0] ?? '') };
}

const alternativesHelp = new Map([
  ['schema', 'Say what the value is: `schema: { type: string }`.'],
  ['paths', 'Write `paths: {}` if there are none.'],
]);

/** A boolean where a schema belongs (JSON Schema 2020-12, section 4.3.2); Redocly takes it for some keywords only. */
function isBoolean({ place: { node } }: StructProblem, wanted: string): boolean {
  return wanted === 'Schema' && node.kind === 'scalar' && typeof node.value === 'boolean';
}

const old = 'OpenAPI 3.0 has no boolean schemas: write `{}` instead of `true`, and `{ not: {} }` instead of `false`.';

function unknownKey(key: string, { problem, place, version }: StructProblem): Diagnostic | undefined {
  if (version === '3.2' && isSince32(key)) return undefined;
  const { location } = place;
  if (version === '3.0' && isSince31(key)) return diagnostic('openapi/newer-key', location, { key, since: '3.1' });
  const suggestion = unknownKeyHelp(key, place.pointer, problem.suggest);
  return diagnostic('openapi/unknown-key', location, { key, suggestion });
}

interface Enumeration {
  readonly key: string;
  readonly values: readonly string[];
}

function unknownValue({ key, values }: Enumeration, { place, version }: StructProblem): Diagnostic | undefined {
  const { node, location } = place;
  const value = node.kind === 'scalar' ? node.text : kindOf(node);
  if (version === '3.2' && value === 'querystring') return undefined; // for the model to refuse
  if (version === '3.0' && key === 'type' && node.kind === 'list') {
    const help = 'OpenAPI 3.0 has one type, and `nullable: true` beside it; `openapi: 3.1.0` has lists of types.';
    return diagnostic('openapi/wrong-type', location, { expected: 'text', found: kindOf(node), help });
  }
  const suggestion = unknownValueHelp(key, value, values) ?? didYouMean(value, values);
  return diagnostic('openapi/unknown-value', location, { key, value, values, suggestion });
}

function missingKey(key: string, { place, version }: StructProblem): Diagnostic | undefined {
  const { location, pointer } = place;
  if (key !== 'description' || pointer.at(-2) !== 'responses')
    return diagnostic('openapi/missing-key', location, { key });
  return version === '3.2' ? undefined : diagnostic('openapi/no-response-description', location, {});
}

const typeNames = new Map([
  ['array', 'a list'],
  ['integer', 'an integer'],
  ['object', 'a map'],
  ['string', 'text'],
]);
