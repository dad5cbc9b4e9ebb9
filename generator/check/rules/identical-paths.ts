import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecEntry } from '../../read/spec-document.js';
import { entriesOf, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** OpenAPI (Paths Object): templates that differ only in the names of variables are identical and invalid. */
export const pathsAreDistinct: Rule = function* ({ root }) {
  const first = new Map<string, SpecEntry>();
  for (const path of entriesOf(member(root, 'paths'))) {
    const shape = path.key.replaceAll(/\{[^{}]*\}/g, '{}');
    const other = first.get(shape);
    if (other === undefined) first.set(shape, path);
    else {
      const related = [{ location: other.keyLocation, message: 'the other one' }];
      const facts = { path: path.key, other: other.key };
      yield diagnostic('openapi/identical-paths', path.keyLocation, facts, { related });
    }
  }
};
