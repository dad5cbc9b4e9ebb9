import type { SourceText } from '../../diagnostics/location.js';
import type { PlannedSpec } from '../../pipeline.js';

/** A spec whose two sides are to be compared; one is missing where the spec is new or gone. */
export interface ComparedSpec {
  /** Folder of the package. */
  readonly name: string;
  /** The files, as findings name them. */
  readonly specs: { readonly base?: string; readonly head?: string };
  readonly base?: PlannedSpec;
  readonly head?: PlannedSpec;
  /** The base is a file that was named: without it nothing is left of what was asked. In git, the change may be its repair. */
  readonly isBaseNeeded?: boolean;
  /** What a file of the head said in the base. */
  readonly baseText: (source: SourceText) => string | undefined;
  /** The report of the surface that the base has committed. */
  readonly committedReport?: string | undefined;
}

/** All that is to be compared. */
export interface ComparedSpecs {
  /** What the head is compared with, in words. */
  readonly base: string;
  readonly specs: readonly ComparedSpec[];
}
