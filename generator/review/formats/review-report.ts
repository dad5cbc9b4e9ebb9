import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import type { SurfaceChanges } from '../../surface/diff-surface.js';
import type { VersionGate } from '../gate/version-gate.js';
import type { LintReport } from '../lint/lint-report.js';
import type { SpecReview } from '../review.js';

/** What a review says about one package. */
export interface PackageReport {
  /** Folder of the package. */
  readonly name: string;
  /** The spec's file on both sides; one is missing where the spec is new or gone. */
  readonly specs: { readonly base?: string; readonly head?: string };
  /** The side that cannot be loaded: nothing can be compared then. Its faults are in `lint` if it is the head. */
  readonly unreadable?: 'base' | 'head';
  /** Why the base cannot be loaded. */
  readonly baseErrors?: readonly Diagnostic[];
  readonly review: SpecReview;
  readonly gate: VersionGate;
  /** Where the head has its version. */
  readonly versionPlace?: Location;
  /** Errors of the head: it cannot be generated. */
  readonly errors: number;
  /** The gate is closed, or there are errors. */
  readonly isRefused: boolean;
  readonly lint: LintReport;
  readonly surface?: SurfaceChanges;
}

/** What a review says. */
export interface ReviewReport {
  /** What the head is compared with: a revision, or a file. */
  readonly base: string;
  readonly packages: readonly PackageReport[];
}
