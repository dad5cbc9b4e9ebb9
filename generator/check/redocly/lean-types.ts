import type { NormalizedNodeType } from '@redocly/openapi-core/lib/types/index.js';
import type { UserContext } from '@redocly/openapi-core/lib/walk.js';

/** Types as Redocly's walker gets them. */
interface LeanTypes {
  readonly types: Record<string, NormalizedNodeType>;
  /** The same visitor, which sees the types as Redocly made them. */
  readonly seeingAll: (visitor: object) => object;
}

type Visit = (node: unknown, walk: UserContext, ...others: readonly unknown[]) => void;

/**
 * Redocly's walker calls itself for every member that a type knows, whether it is there or not: ten times for a schema
 * without any. It lists the own properties of a type's table; where all are inherited, it takes those of the node, and
 * finds in the table what each of them is.
 */
export function leanTypes(types: Readonly<Record<string, NormalizedNodeType>>): LeanTypes {
  const wholeTypes = new Map<NormalizedNodeType, NormalizedNodeType>();
  for (const type of Object.values(types)) {
    // Redocly has one for all documents.
    if (type.name === 'SpecExtension') continue;
    wholeTypes.set(type, { ...type });
    type.properties = Object.create(type.properties) as NormalizedNodeType['properties'];
    type.additionalProperties ??= () => undefined;
  }
  const seeingAll = (visit: Visit): Visit => {
    // Redocly makes the second argument for each call anew.
    return (node, walk, ...others) =>
      visit(node, Object.assign(walk, { type: wholeTypes.get(walk.type) ?? walk.type }), ...others);
  };
  return {
    types,
    seeingAll: (visitor) => {
      const visits = Object.entries(visitor).map(([name, visit]: [string, unknown]) => {
        return [name, typeof visit === 'function' ? seeingAll(visit as Visit) : visit];
      });
      return Object.fromEntries(visits) as object;
    },
  };
}
