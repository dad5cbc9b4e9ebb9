import type { SpecNode } from '../read/spec-document.js';
import { itemsOf, textOf } from '../read/spec-node.js';
import type { SecurityRequirement } from './required-scheme.js';
import { membersOf } from './node.js';

/** The alternatives of a `security` list; `undefined` where there is no list. */
export function securityOf(node: SpecNode | undefined): readonly SecurityRequirement[] | undefined {
  if (node?.kind !== 'list') return undefined;
  return node.items.flatMap((item): readonly SecurityRequirement[] => {
    if (item.kind !== 'map') return [];
    const schemes = membersOf(item).map(({ key, value }) => ({
      scheme: key,
      roles: itemsOf(value).flatMap((role) => textOf(role) ?? []),
    }));
    return [{ location: item.location, schemes }];
  });
}
