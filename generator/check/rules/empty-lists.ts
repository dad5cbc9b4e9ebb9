import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entry } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** JSON Schema 2020-12: core, 10.2.1; validation, 6.1.1 and, of `enum`, a mere SHOULD in 6.1.2. */
const keywords = ['type', 'allOf', 'anyOf', 'oneOf', 'enum'] as const;

/** What lists the types, parts or values of a schema has one at least. */
export const listsOfSchemasHaveItems: Rule = function* ({ holders }) {
  for (const keyword of keywords) {
    for (const map of holders(keyword)) {
      const found = entry(map, keyword);
      if (found?.value.kind !== 'list' || found.value.items.length > 0) continue;
      if (keyword === 'enum') yield diagnostic('openapi/empty-enum', found.keyLocation, {});
      else yield diagnostic('openapi/empty-list', found.keyLocation, { keyword });
    }
  }
};
