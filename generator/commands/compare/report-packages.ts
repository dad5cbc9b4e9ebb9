import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { makeReport } from '../../pipeline.js';
import type { PackageReport, ReviewReport } from '../../review/formats/review-report.js';
import { isRefused, type FailOn } from '../../review/gate/fail-on.js';
import { versionGate, type VersionGate } from '../../review/gate/version-gate.js';
import { lintReport } from '../../review/lint/lint-report.js';
import { reviewSpecs } from '../../review/review-specs.js';
import type { SpecReview } from '../../review/review.js';
import type { SurfaceChanges } from '../../surface/diff-surface.js';
import type { ComparedSpec, ComparedSpecs } from './compared-spec.js';

/** Reviews all specs, one after the other: a large one needs the memory for itself. */
export async function reportPackages({ base, specs }: ComparedSpecs, failOn: FailOn): Promise<ReviewReport> {
  const packages: PackageReport[] = [];
  for (const spec of specs) {
    const report = await reportPackage(spec, failOn);
    const surface = report.review.findings.length === 0 ? undefined : await surfaceOf(spec);
    packages.push(surface === undefined ? report : { ...report, surface });
  }
  return { base, packages };
}

/** Reviews one spec; the surface of its package is left out. */
export async function reportPackage(spec: ComparedSpec, failOn: FailOn): Promise<PackageReport> {
  const { name, specs, base, head } = spec;
  const lint = lintReport({
    base: base?.diagnostics ?? [],
    head: head?.diagnostics ?? [],
    baseText: spec.baseText,
  });
  const unreadable = unreadableSide(spec);
  const review = unreadable === undefined ? await reviewOf(spec) : nothingCompared(spec);
  const gate = unreadable === undefined ? versionGate(review.bump, review.versions) : nothingHeld;
  const errors = errorsOf(head).length;
  const isLost = unreadable === 'base' && spec.isBaseNeeded === true;
  return {
    name,
    specs,
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(unreadable === 'base' ? { baseErrors: errorsOf(base) } : {}),
    review,
    gate,
    ...(head?.plan === undefined ? {} : { versionPlace: head.plan.model.versionLocation }),
    errors,
    isRefused: errors > 0 || isLost || isRefused(review, gate, failOn),
    lint,
  };
}

/** Where nothing was compared, no version can be too low for it. */
const nothingHeld: VersionGate = { isRaised: true, message: 'Nothing was compared, so no version is asked for.' };

function errorsOf(planned: ComparedSpec['head']): readonly Diagnostic[] {
  return (planned?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
}

/** A head that is broken is what has to be said first; with a base that is, the change may be its repair. */
function unreadableSide({ base, head }: ComparedSpec): PackageReport['unreadable'] {
  if (head !== undefined && head.plan === undefined) return 'head';
  return base !== undefined && base.plan === undefined ? 'base' : undefined;
}

async function reviewOf(spec: ComparedSpec): Promise<SpecReview> {
  const { base, head } = spec;
  if (base === head) return nothingCompared(spec);
  const side = (planned: ComparedSpec['head']) => (planned?.plan === undefined ? undefined : { plan: planned.plan });
  return reviewSpecs(side(base), side(head));
}

/** The review where there are no two sides, or none that differ. */
function nothingCompared({ name, base, head }: ComparedSpec): SpecReview {
  const version = head?.plan?.model.version;
  return {
    name,
    versions: version === undefined ? {} : { ...(base === head ? { base: version } : {}), head: version },
    bump: 'none',
    findings: [],
    signing: { operations: head?.plan?.model.operations.length ?? 0, compared: 0, differences: [] },
  };
}

/** Of a package that is there on both sides: of a new one all would be new. */
async function surfaceOf({ base, head, committedReport }: ComparedSpec): Promise<SurfaceChanges | undefined> {
  if (base?.plan === undefined || head?.plan === undefined) return undefined;
  const [before, after] = [await makeReport(base.plan), await makeReport(head.plan)];
  // It reads TypeScript, which takes longer to load than a review to make.
  const { surfaceChanges } = await import('../../surface/diff-surface.js');
  return surfaceChanges({ committed: committedReport, base: before.text, head: after.text });
}
