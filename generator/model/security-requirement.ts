import type { SpecNode } from '../read/spec-document.js';
import { itemsOf, textOf } from '../read/spec-node.js';
import type { SecurityRequirement } from './required-scheme.js';
import { membersOf } from './node.js';

/**
 * The alternatives of a `security` list in the order in which they are tried, `undefined` where there is no list. That
 * without credentials is last wherever it stands: else those that a consumer has passed would never be sent.
 */
export function securityOf(node: SpecNode | undefined): readonly SecurityRequirement[] | undefined {
  if (node?.kind !== 'list') return undefined;
  const alternatives = node.items.flatMap((item): readonly SecurityRequirement[] => {
    if (item.kind !== 'map') return [];
    const schemes = membersOf(item).map(({ key, value }) => ({
      scheme: key,
      roles: itemsOf(value).flatMap((role) => textOf(role) ?? []),
    }));
    return [{ location: item.location, schemes }];
  });
  const isAnonymous = ({ schemes }: SecurityRequirement): boolean => schemes.length === 0;
  return [...alternatives.filter((each) => !isAnonymous(each)), ...alternatives.filter(isAnonymous)];
}
