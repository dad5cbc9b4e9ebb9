import { diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/suggest.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entry } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { extensionUses } from './extension-uses.js';
import { knownExtensions, placesOf } from './known-extensions.js';

/** Under whatever name: nothing else has these keys. */
function isSigning(value: SpecNode): boolean {
  return entry(value, 'credentials') !== undefined && entry(value, 'send') !== undefined;
}

/** Extensions stand where they mean something, and a name that is nearly one of ours is pointed out. */
export const extensionsAreKnown: Rule = function* (spec) {
  const bare = [...knownExtensions.keys()].map((name) => name.slice(2));
  for (const { member, place } of extensionUses(spec)) {
    const { key: name, keyLocation } = member;
    const known = knownExtensions.get(name);
    if (known === undefined) {
      // Without the `x-`, which would make all names alike.
      const similar = nearest(name.slice(2), bare) ?? (isSigning(member.value) ? 'signing' : undefined);
      if (similar === undefined) continue;
      yield diagnostic('extension/misspelt', keyLocation, { name, suggestion: `Did you mean 'x-${similar}'?` });
    } else if (place === undefined || known[place] === undefined) {
      yield diagnostic('extension/misplaced', keyLocation, { name, places: placesOf(known) });
    }
  }
};
