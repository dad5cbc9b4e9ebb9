import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { entry, isText, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** Where a document declares tags, operations use those. */
export const tagsAreDeclared: Rule = function* ({ root, operations }) {
  if (entry(root, 'tags') === undefined) return;
  const declared = new Set(itemsOf(member(root, 'tags')).map((tag) => textOf(member(tag, 'name')) ?? ''));
  for (const tag of operations.flatMap(({ node }) => itemsOf(member(node, 'tags')))) {
    if (!isText(tag) || declared.has(tag.value)) continue;
    const suggestion = didYouMean(tag.value, declared);
    yield diagnostic('openapi/undeclared-tag', tag.location, { tag: tag.value, suggestion });
  }
};
