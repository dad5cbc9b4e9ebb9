import type { FollowedReference } from '../read/reachable.js';
import { reachableFrom } from '../read/reachable.js';
import type { FoundMap } from '../read/reference-walk.js';
import type { SpecDocument, SpecEntry, SpecMap, SpecNode } from '../read/spec-document.js';
import { entriesOf, isMap, member } from '../read/spec-node.js';
import { follow } from '../read/resolve.js';
import type { CheckedOperation } from './checked-operation.js';
import { operationsOf } from './checked-operation.js';
import { holdersIn, type Holders } from './holders.js';

/** A document with what most rules look at. */
export interface CheckedSpec {
  readonly document: SpecDocument;
  readonly root: SpecMap;
  readonly version: OpenApiVersion;
  /** Those under `paths`. */
  readonly operations: readonly CheckedOperation[];
  /** By the name that requirements use. */
  readonly securitySchemes: ReadonlyMap<string, SpecNode>;
  /** Every map that is no data, other files' included. */
  readonly maps: readonly FoundMap[];
  readonly references: readonly FollowedReference[];
  readonly holders: Holders;
}

export type OpenApiVersion = '3.0' | '3.1' | '3.2';

export function checkedSpec(document: SpecDocument, root: SpecMap, version: OpenApiVersion): CheckedSpec {
  const schemes = [...entriesOf(member(member(root, 'components'), 'securitySchemes'))];
  const reachable = reachableFrom(document);
  return {
    document,
    root,
    version,
    operations: operationsOf(document),
    securitySchemes: new Map(schemes.map(({ key, value }) => [key, follow(document, value) ?? value])),
    ...reachable,
    holders: holdersIn(reachable.maps),
  };
}

/** The map at the end of a chain of references. */
export function resolveMap({ document }: CheckedSpec, node: SpecNode | undefined): SpecMap | undefined {
  const target = follow(document, node);
  return isMap(target) ? target : undefined;
}

/** The members of a component section such as `schemas`. */
export function componentsOf({ root }: CheckedSpec, section: string): readonly SpecEntry[] {
  return [...entriesOf(member(member(root, 'components'), section))];
}
