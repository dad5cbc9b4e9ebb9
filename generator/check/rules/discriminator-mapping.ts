import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { nodeAt, parsePointer } from '../../read/pointer.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entriesOf, isText, member } from '../../read/spec-node.js';
import { componentsOf } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** What a discriminator maps to is the name of a schema, or a reference to one. */
export const mappingsLeadToSchemas: Rule = function* (spec) {
  const names = new Set(componentsOf(spec, 'schemas').map(({ key }) => key));
  for (const map of spec.holders('discriminator')) {
    for (const { value } of entriesOf(member(member(map, 'discriminator'), 'mapping'))) {
      if (!isText(value) || names.has(value.value) || isReference(spec.root, value.value)) continue;
      const name = value.value.slice(value.value.lastIndexOf('/') + 1);
      const facts = { target: value.value, suggestion: didYouMean(name, names) };
      yield diagnostic('openapi/unknown-mapping', value.location, facts);
    }
  }
};

/** To a node of the document, or to another file: these are read for the sake of `$ref` only. */
function isReference(root: SpecNode, text: string): boolean {
  if (!text.startsWith('#')) return /[./]/.test(text);
  const pointer = parsePointer(text.slice(1));
  return pointer !== undefined && nodeAt(root, pointer) !== undefined;
}
