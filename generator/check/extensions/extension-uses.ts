import { namesMembers } from '../../read/node-role.js';
import type { SpecEntry, SpecNode } from '../../read/spec-document.js';
import type { CheckedSpec } from '../checked-spec.js';
import type { ExtensionPlace } from './known-extensions.js';

/** A member whose name begins with `x-`. */
export interface ExtensionUse {
  readonly member: SpecEntry;
  /** Where it stands, if that is a place for extensions of ours. */
  readonly place: ExtensionPlace | undefined;
}

/** Every extension in a spec. A header or a property called `x-…` is none. */
export function* extensionUses({ root, operations, securitySchemes, maps }: CheckedSpec): Iterable<ExtensionUse> {
  const places = new Map<SpecNode, ExtensionPlace>([
    ...[...securitySchemes.values()].map((scheme) => [scheme, 'security scheme'] as const),
    ...operations.map(({ node }) => [node, 'operation'] as const),
    [root, 'root'],
  ]);
  for (const { map, role } of maps) {
    if (namesMembers(role)) continue;
    for (const member of map.entries.values()) {
      if (member.key.startsWith('x-')) yield { member, place: places.get(map) };
    }
  }
}
