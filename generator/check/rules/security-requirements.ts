import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { entriesOf, itemsOf, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** Every scheme that a security requirement names exists, that of the stream, of webhooks and of callbacks too. */
export const securitySchemesExist: Rule = function* ({ root, holders, securitySchemes }) {
  for (const holder of new Set([member(root, 'x-stream'), ...holders('security')])) {
    for (const { key: name, keyLocation } of itemsOf(member(holder, 'security')).flatMap((item) => [
      ...entriesOf(item),
    ])) {
      if (securitySchemes.has(name)) continue;
      const suggestion = didYouMean(name, securitySchemes.keys());
      yield diagnostic('openapi/unknown-security-scheme', keyLocation, { name, suggestion });
    }
  }
};
