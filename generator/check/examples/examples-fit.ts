import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { nodeAt, parsePointer, type Pointer } from '../../read/pointer.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entriesOf, entry, isText, member, toPlain } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { mismatchOf } from './mismatch.js';
import { exampleUses, type ExampleUse } from './example-uses.js';
import { rootViolations } from './root-violations.js';
import { mostSchemas, validatorFor } from './validator.js';
import type { Violation } from './violation.js';

/** Findings about one value. An example of another schema altogether has a thousand. */
const mostFindings = 10;

/** Every example and every default fits its schema. */
export const examplesFitTheirSchema: Rule = function* (spec) {
  const validator = validatorFor(spec);
  const seen = new Map<SpecNode, Set<SpecNode>>();
  for (const use of exampleUses(spec)) {
    const schemas = seen.get(use.value) ?? new Set();
    if (schemas.has(use.schema)) continue;
    seen.set(use.value, schemas.add(use.schema));
    const violations = validator.violations(use.schema, toPlain(use.value));
    if (validator.isExhausted()) {
      yield diagnostic('openapi/unchecked-examples', use.keyLocation, { limit: mostSchemas });
      return;
    }
    yield* rootViolations(violations ?? [])
      .slice(0, mostFindings)
      .map((found) => findingOf(use, found));
  }
};

function findingOf(use: ExampleUse, found: Violation): Diagnostic {
  const pointer = parsePointer(found.instancePath) ?? [];
  const node = nodeAt(use.value, pointer) ?? use.value;
  const key = foreignName(found);
  const location = (key === undefined ? undefined : entry(node, key)?.keyLocation) ?? placeOf(use, pointer, node);
  const name = pointer.length === 0 ? 'it' : `'${pointer.join('.')}'`;
  const problem = key === undefined ? `${name} ${mismatchOf(found, node)}` : `the schema has no '${key}'`;
  return diagnostic(
    'openapi/example-mismatch',
    location,
    { kind: use.kind, problem, suggestion: key === undefined ? nearestValue(found, node) : nearestName(found, key) },
    { related: relatedOf(found) },
  );
}

/** The name of a member that the schema does not have. */
function foreignName({ keyword, params }: Violation): string | undefined {
  if (keyword === 'additionalProperties') return String(params.additionalProperty);
  return keyword === 'unevaluatedProperties' ? String(params.unevaluatedProperty) : undefined;
}

/** Where a value stands: itself if it is on one line by nature, else its name. */
function placeOf(use: ExampleUse, pointer: Pointer, node: SpecNode): Location {
  if (node.kind === 'scalar') return node.location;
  const last = pointer.at(-1);
  if (last === undefined) return use.keyLocation;
  return entry(nodeAt(use.value, pointer.slice(0, -1)), last)?.keyLocation ?? firstOf(node);
}

function firstOf(node: SpecNode): Location {
  const [first] = entriesOf(node);
  return first?.keyLocation ?? node.location;
}

function relatedOf({ node, keyword }: Violation): readonly { location: Location; message: string }[] {
  if (node === undefined) return [];
  const location = entry(node, keyword)?.keyLocation ?? firstOf(node);
  return [{ location, message: 'the schema' }];
}

function nearestValue({ keyword, params }: Violation, value: SpecNode): string | undefined {
  const values: unknown = keyword === 'enum' ? params.allowedValues : undefined;
  return isText(value) && Array.isArray(values) ? didYouMean(value.value, values.map(String)) : undefined;
}

function nearestName({ node }: Violation, key: string): string | undefined {
  const names = [...entriesOf(member(node, 'properties'))].map((property) => property.key);
  return didYouMean(key, names);
}
