import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecMap, SpecNode } from '../read/spec-document.js';
import type { Schema } from './schema-object.js';

/** What reading any object of the document needs of the whole. */
export interface Spec {
  /** The object, or what stands at the end of its `$ref`s; `undefined` for anything else. */
  readonly resolve: (node: SpecNode | undefined) => SpecMap | undefined;
  /** A path item, with what stands beside a `$ref` on the way to it. */
  readonly pathItem: (node: SpecNode) => SpecMap | undefined;
  /** The normalised schema of a schema object. */
  readonly schema: (node: SpecNode) => Schema;
  readonly report: (found: Diagnostic) => void;
}
