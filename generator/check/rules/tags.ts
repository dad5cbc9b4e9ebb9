import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import type { SpecNode } from '../../read/spec-document.js';
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

/** The document declares a tag once, and an operation has it once. */
export const tagsAreUnique: Rule = function* ({ root, operations }) {
  yield* repeatedAmong(itemsOf(member(root, 'tags')).map((tag) => member(tag, 'name')));
  for (const { node } of operations) yield* repeatedAmong(itemsOf(member(node, 'tags')));
};

function* repeatedAmong(names: readonly (SpecNode | undefined)[]): Iterable<Diagnostic> {
  const first = new Map<string, SpecNode>();
  for (const name of names) {
    if (!isText(name)) continue;
    const other = first.get(name.value);
    if (other === undefined) first.set(name.value, name);
    else {
      const related = [{ location: other.location, message: 'first listed here' }];
      yield diagnostic('openapi/repeated-tag', name.location, { tag: name.value }, { related });
    }
  }
}
