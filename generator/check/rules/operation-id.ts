import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecNode } from '../../read/spec-document.js';
import { isText, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** An operationId occurs once. */
export const operationIdIsUnique: Rule = function* ({ operations }) {
  const first = new Map<string, SpecNode>();
  for (const { node, path } of operations) {
    const id = member(node, 'operationId');
    if (!isText(id)) continue;
    const other = first.get(id.value);
    if (other === undefined) {
      first.set(id.value, id);
      continue;
    }
    // One path item under two paths has the same text for both.
    const location = other === id ? path.keyLocation : id.location;
    const related = [{ location: other.location, message: 'first used here' }];
    yield diagnostic('openapi/duplicate-operation-id', location, { id: id.value }, { related });
  }
};
