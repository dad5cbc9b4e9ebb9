import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entriesOf, isText, itemsOf, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** The response that a method returns is one that its operation declares. */
export const methodResponsesExist: Rule = function* ({ operations }) {
  for (const { node } of operations) {
    const declared = new Set([...entriesOf(member(node, 'responses'))].map(({ key }) => key));
    for (const status of itemsOf(member(node, 'x-method')).map((item) => member(item, 'response'))) {
      if (!isText(status) || declared.has(status.value)) continue;
      const successes = [...declared].filter((key) => key.startsWith('2')).slice(0, 10);
      const suggestion = successes.length === 0 ? undefined : `It declares '${successes.join("', '")}'.`;
      yield diagnostic('extension/unknown-response', status.location, { status: status.value, suggestion });
    }
  }
};
