import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecNode } from '../../read/spec-document.js';
import { itemsOf, member, toPlain } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** JSON Schema (validation, 6.1.2): the values of an `enum` are unique. */
export const enumValuesAreUnique: Rule = function* ({ holders }) {
  for (const map of holders('enum')) {
    const first = new Map<string, SpecNode>();
    for (const item of itemsOf(member(map, 'enum'))) {
      // Two objects are taken for different ones where only the order of their members differs.
      const identity = JSON.stringify(toPlain(item));
      const other = first.get(identity);
      if (other === undefined) first.set(identity, item);
      else {
        const related = [{ location: other.location, message: 'first listed here' }];
        yield diagnostic('openapi/repeated-enum-value', item.location, { value: wordOf(item) }, { related });
      }
    }
  }
};

function wordOf(item: SpecNode): string {
  if (item.kind === 'scalar') return typeof item.value === 'string' ? `'${item.value}'` : String(item.value);
  const text = JSON.stringify(toPlain(item));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
