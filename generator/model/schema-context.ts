import type { SpecNode, SpecScalar } from '../read/spec-document.js';
import type { Dialect } from './dialect.js';
import type { JsonSchema } from './json-schema.js';
import type { Spec } from './spec.js';

/** What normalising a schema needs of the whole. */
export interface SchemaContext {
  readonly dialectAt: (node: SpecNode) => Dialect;
  /** The `#/components/schemas/…` of what the reference leads to; `undefined` where it leads nowhere. */
  readonly referenceTo: (reference: SpecScalar) => string | undefined;
  /** The same for a key of the document's `components.schemas`. */
  readonly componentNamed: (name: string) => string | undefined;
  readonly report: Spec['report'];
  /** By node: an alias is normalised with its anchor. */
  readonly normalised: Map<SpecNode, JsonSchema>;
}
