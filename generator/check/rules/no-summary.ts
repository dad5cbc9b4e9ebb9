import { diagnostic } from '../../diagnostics/diagnostic.js';
import { follow } from '../../read/resolve.js';
import { member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** A method is documented by its operation's summary or description, or those of its path. */
export const operationsAreDescribed: Rule = function* ({ document, operations }) {
  for (const { node, method, path } of operations) {
    const holders = [node, follow(document, path.value)];
    const texts = holders.flatMap((holder) => [member(holder, 'summary'), member(holder, 'description')]);
    if (texts.every((text) => (textOf(text) ?? '').trim() === ''))
      yield diagnostic('openapi/no-summary', method.keyLocation, {});
  }
};
