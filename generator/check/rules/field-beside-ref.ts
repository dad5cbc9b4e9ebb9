import { diagnostic } from '../../diagnostics/diagnostic.js';
import { follow, pathItemFields, referenceOf, targetOf } from '../../read/resolve.js';
import type { SpecEntry, SpecNode } from '../../read/spec-document.js';
import { entriesOf, member } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import { componentsOf } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** Words beside a `$ref` replace those of its target wherever there is a reference (OpenAPI 3.1, Reference Object). */
const words = new Set(['$ref', 'summary', 'description']);

/** A field of a path item that stands beside its `$ref` is not in what that leads to (OpenAPI, Path Item Object). */
export const fieldsBesideReferencesAreOthers: Rule = function* (spec) {
  for (const { value } of pathItemsOf(spec)) {
    const reference = referenceOf(value);
    if (reference === undefined) continue;
    const target = pathItemFields(spec.document, targetOf(spec.document, reference)?.node);
    for (const { key: field, keyLocation } of entriesOf(value)) {
      const other = words.has(field) || field.startsWith('x-') ? undefined : target?.get(field);
      if (other === undefined) continue;
      const related = [{ location: other.keyLocation, message: 'and here' }];
      yield diagnostic('openapi/field-beside-ref', keyLocation, { field }, { related });
    }
  }
};

function pathItemsOf(spec: CheckedSpec): readonly SpecEntry[] {
  const { root, document } = spec;
  const callbacks = spec.holders('callbacks').flatMap((holder) => valuesOf(member(holder, 'callbacks')));
  return [
    ...entriesOf(member(root, 'paths')),
    ...entriesOf(member(root, 'webhooks')),
    ...componentsOf(spec, 'pathItems'),
    ...callbacks.flatMap((callback) => [...entriesOf(follow(document, callback))]),
  ];
}

function valuesOf(node: SpecNode | undefined): readonly SpecNode[] {
  return [...entriesOf(node)].map(({ value }) => value);
}
