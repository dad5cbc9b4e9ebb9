import type { SpecNode } from '../read/spec-document.js';
import { itemsOf, member, textOf } from '../read/spec-node.js';
import type { ExternalDocs, Tag } from './api-model.js';
import { defined } from './defined.js';

/** The tag objects of the document. */
export function tagsOf(node: SpecNode | undefined): readonly Tag[] {
  return itemsOf(node).flatMap((item) => {
    const name = textOf(member(item, 'name'));
    const description = textOf(member(item, 'description'));
    return name === undefined ? [] : [defined({ location: item.location, name, description })];
  });
}

/** The external documentation object. */
export function externalDocsOf(node: SpecNode | undefined): ExternalDocs | undefined {
  const url = textOf(member(node, 'url'));
  return url === undefined ? undefined : defined({ url, description: textOf(member(node, 'description')) });
}
