import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { nodeAt } from '../../read/pointer.js';
import { parseReference } from '../../read/reference.js';
import { entriesOf, isText, member } from '../../read/spec-node.js';
import { componentsOf } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** What a discriminator maps to is the name of a schema, or a reference to one. */
export const mappingsLeadToSchemas: Rule = function* (spec) {
  const names = new Set(componentsOf(spec, 'schemas').map(({ key }) => key));
  for (const { map, role } of spec.maps) {
    if (role !== 'object') continue;
    for (const { value } of entriesOf(member(member(map, 'discriminator'), 'mapping'))) {
      if (!isText(value) || names.has(value.value)) continue;
      const reference = parseReference(value.value);
      const isPointer = reference.kind === 'pointer';
      // Other files are read for the sake of `$ref` only.
      if (isPointer && reference.file?.includes('.') === true) continue;
      if (isPointer && reference.file === undefined && nodeAt(spec.root, reference.pointer) !== undefined) continue;
      const name = value.value.slice(value.value.lastIndexOf('/') + 1);
      const facts = { target: value.value, suggestion: didYouMean(name, names) };
      yield diagnostic('openapi/unknown-mapping', value.location, facts);
    }
  }
};
