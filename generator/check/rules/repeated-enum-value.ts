import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecScalar } from '../../read/spec-document.js';
import { itemsOf, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** JSON Schema (validation, 6.1.2): the values of an `enum` are unique. */
export const enumValuesAreUnique: Rule = function* ({ maps }) {
  for (const { map, role } of maps) {
    if (role !== 'object') continue;
    const first = new Map<SpecScalar['value'], SpecScalar>();
    for (const item of itemsOf(member(map, 'enum'))) {
      if (item.kind !== 'scalar') continue;
      const other = first.get(item.value);
      if (other === undefined) first.set(item.value, item);
      else {
        const related = [{ location: other.location, message: 'first listed here' }];
        const value = typeof item.value === 'string' ? `'${item.value}'` : String(item.value);
        yield diagnostic('openapi/repeated-enum-value', item.location, { value }, { related });
      }
    }
  }
};
