import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { entriesOf, itemsOf, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** Every scheme that a security requirement names exists, that of the stream too. */
export const securitySchemesExist: Rule = function* ({ root, operations, securitySchemes }) {
  for (const holder of [root, member(root, 'x-stream'), ...operations.map(({ node }) => node)]) {
    for (const { key: name, keyLocation } of itemsOf(member(holder, 'security')).flatMap((item) => [
      ...entriesOf(item),
    ])) {
      if (securitySchemes.has(name)) continue;
      const suggestion = didYouMean(name, securitySchemes.keys());
      yield diagnostic('openapi/unknown-security-scheme', keyLocation, { name, suggestion });
    }
  }
};
