import { diagnostic } from '../../diagnostics/diagnostic.js';
import { follow } from '../../read/resolve.js';
import { member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** A method is documented by its operation's summary or description, or the summary of the path. */
export const operationsAreDescribed: Rule = function* ({ document, operations }) {
  for (const { node, method, path } of operations) {
    const shared = member(follow(document, path.value), 'summary');
    const texts = [member(node, 'summary'), member(node, 'description'), shared].map((text) => textOf(text) ?? '');
    if (texts.every((text) => text.trim() === '')) yield diagnostic('openapi/no-summary', method.keyLocation, {});
  }
};
