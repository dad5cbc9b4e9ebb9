import type { SecurityScheme } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { PackagePlan, PlannedScheme } from '../../plan/package-plan.js';
import { operationKey } from '../reach.js';
import type { Places, Report } from '../report.js';
import { bare } from '../words.js';
import { compareSigning } from './compare-signing.js';
import { compareTokens } from './compare-tokens.js';
import type { Comparison } from './context.js';
import { keyPlace, kindText, pairSchemes } from './pair-schemes.js';

/** Compares the security schemes of the API. Each is reached from the operations that need it. */
export function compareSchemes(comparison: Comparison): void {
  const { base, head, schemas } = comparison;
  for (const plan of [base, head]) linkOperations(comparison, plan);
  const { paired, removed, added } = pairSchemes(comparison);
  const reportFor = ({ scheme }: PlannedScheme): Report => schemas.drafts.reportFrom(schemeKey(scheme.name));
  for (const planned of removed) {
    const { name, nameLocation } = planned.scheme;
    const places = { base: nameLocation, head: schemesPlace(head) };
    reportFor(planned)('security/scheme-removed', { scheme: bare(name) }, places);
  }
  for (const planned of added) {
    const { name, nameLocation } = planned.scheme;
    const places = { base: schemesPlace(base), head: nameLocation };
    reportFor(planned)('security/scheme-added', { scheme: bare(name) }, places);
  }
  for (const [one, other] of paired) compareScheme(one, other, reportFor(other));
}

function schemeKey(name: string): string {
  return `scheme ${name}`;
}

function linkOperations({ schemas }: Comparison, { model }: PackagePlan): void {
  for (const { id, security } of model.operations) {
    for (const { scheme } of security.flatMap(({ schemes }) => schemes)) {
      schemas.reach.link(operationKey(id), schemeKey(scheme));
    }
  }
}

function schemesPlace({ model }: PackagePlan) {
  return placeIn(model.location, 'components', 'securitySchemes') ?? model.location;
}

function compareScheme(one: PlannedScheme, other: PlannedScheme, report: Report): void {
  const names = { base: one.scheme.nameLocation, head: other.scheme.nameLocation };
  const places = (key: string): Places => ({ base: placeOf(one, key), head: placeOf(other, key) });
  const scheme = bare(other.scheme.name);
  if (one.scheme.name !== other.scheme.name) {
    report('security/scheme-renamed', { from: bare(one.scheme.name), to: scheme }, names);
  }
  if (one.scheme.description !== other.scheme.description)
    report('security/scheme-description-changed', { scheme }, places('description'));
  if (one.signing !== undefined && other.signing !== undefined) {
    const places = (...path: readonly string[]): Places => ({
      base: placeOf(one, 'x-signing', ...path),
      head: placeOf(other, 'x-signing', ...path),
    });
    compareSigning({ base: one.signing, head: other.signing, scheme, report, places });
    return;
  }
  if (one.signing !== undefined) report('signing/removed', { scheme }, places('x-signing'));
  else if (other.signing !== undefined) report('signing/added', { scheme }, places('x-signing'));
  else comparePlain(one.scheme, other.scheme, { report, places });
}

function placeOf({ scheme }: PlannedScheme, ...path: readonly string[]) {
  return placeIn(scheme.location, ...path) ?? scheme.nameLocation;
}

interface PlainContext {
  readonly report: Report;
  readonly places: (key: string) => Places;
}

/** Schemes that OpenAPI describes in full. */
function comparePlain(one: SecurityScheme, other: SecurityScheme, { report, places }: PlainContext): void {
  const scheme = bare(other.name);
  const [from, to] = [kindText(one), kindText(other)];
  if (from !== to) report('security/scheme-kind-changed', { scheme, from, to }, places('type'));
  const [was, is] = [keyPlace(one), keyPlace(other)];
  if (was !== undefined && is !== undefined && was !== is) {
    const key = one.kind === 'apiKey' && other.kind === 'apiKey' && one.in !== other.in ? 'in' : 'name';
    report('security/key-place-changed', { scheme, from: was, to: is }, places(key));
  }
  compareTokens(one, other, { report, places });
}
