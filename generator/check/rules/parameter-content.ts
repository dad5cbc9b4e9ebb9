import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { follow } from '../../read/resolve.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entriesOf, entry, itemsOf, member } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import { componentsOf } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** A parameter or header has either `schema` or `content`, and `content` exactly one media type (OpenAPI 3.1, 4.8.12.2). */
export const valuesAreDescribedOnce: Rule = function* (spec) {
  for (const node of new Set([...parametersOf(spec), ...headersOf(spec)])) yield* faultsOf(node);
};

function* faultsOf(node: SpecNode | undefined): Iterable<Diagnostic> {
  const content = entry(node, 'content');
  if (content === undefined) return;
  const schema = entry(node, 'schema');
  if (schema !== undefined) {
    const related = [{ location: schema.keyLocation, message: 'the other one' }];
    yield diagnostic('openapi/schema-and-content', content.keyLocation, {}, { related });
  } else if (content.value.kind === 'map' && content.value.entries.size !== 1) {
    const [, second] = entriesOf(content.value);
    const location = second?.keyLocation ?? content.keyLocation;
    yield diagnostic('openapi/parameter-content', location, { count: content.value.entries.size });
  }
}

function parametersOf(spec: CheckedSpec): readonly (SpecNode | undefined)[] {
  const listed = spec.holders('parameters').flatMap((holder) => itemsOf(member(holder, 'parameters')));
  const named = componentsOf(spec, 'parameters').map(({ value }) => value);
  return [...listed, ...named].map((node) => follow(spec.document, node));
}

function headersOf(spec: CheckedSpec): readonly (SpecNode | undefined)[] {
  const named = spec.holders('headers').flatMap((holder) => [...entriesOf(member(holder, 'headers'))]);
  return named.map(({ value }) => follow(spec.document, value));
}
