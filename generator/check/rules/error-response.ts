import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entriesOf, entry, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** Errors are typed by what an operation declares. Where an envelope carries them inside HTTP 200, it declares them. */
export const errorsAreDeclared: Rule = function* ({ root, operations }) {
  for (const { node, method } of operations) {
    const statuses = [...entriesOf(member(node, 'responses'))].map(({ key }) => key);
    if (statuses.length === 0 || statuses.some((status) => /^(?:[45]|default$)/i.test(status))) continue;
    if (entry(root, 'x-envelope') !== undefined || entry(node, 'x-envelope') !== undefined) continue;
    if (entry(node, 'x-url') !== undefined) continue; // another vendor's server
    yield diagnostic('openapi/no-error-response', method.keyLocation, {});
  }
};
