import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entriesOf, entry, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** A scheme that verifies what the API sends signs nothing that is sent to it. That of a stream is told by the stream's rule. */
export const inboundSchemesSignNothing: Rule = function* ({ root, operations, securitySchemes }) {
  const inbound = new Map(
    [...securitySchemes].flatMap(([name, scheme]) => {
      const direction = entry(member(scheme, 'x-signing'), 'direction');
      return textOf(direction?.value) === 'inbound' && direction !== undefined ? [[name, direction] as const] : [];
    }),
  );
  if (inbound.size === 0) return;
  // What stands on the root holds for an operation that says nothing else.
  for (const security of operations.map(({ node }) => member(node, 'security') ?? member(root, 'security'))) {
    for (const { key: name, keyLocation } of itemsOf(security).flatMap((item) => [...entriesOf(item)])) {
      const direction = inbound.get(name);
      if (direction === undefined) continue;
      const related = [{ location: direction.keyLocation, message: 'it says so here' }];
      yield diagnostic('extension/inbound-scheme', keyLocation, { name }, { related });
    }
  }
};
