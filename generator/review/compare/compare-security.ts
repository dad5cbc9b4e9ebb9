import type { Operation } from '../../model/api-model.js';
import type { RequiredScheme, SecurityRequirement } from '../../model/required-scheme.js';
import { placeIn } from '../../model/written-place.js';
import type { Places, Report } from '../report.js';
import { bare, code } from '../words.js';
import type { Comparison, ComparedOperation, OperationPair } from './context.js';
import { renamedSchemes } from './pair-schemes.js';

/** Compares which credentials an operation needs. What all inherit from the document is said of the API, once. */
export function compareSecurity(comparison: Comparison, pair: OperationPair): void {
  const { base, head, report } = pair;
  const isShared = inherits(base.operation) && inherits(head.operation);
  const context: SecurityContext = {
    operation: isShared ? 'the API' : code(pair.name),
    report,
    places: { base: placeOf(base, isShared), head: placeOf(head, isShared) },
  };
  const was = alternativesOf(base.operation, renamedSchemes(comparison));
  const is = alternativesOf(head.operation, new Map());
  if (was.size === 0) compareWithPublic(context, is, hasAnonymous(head.operation));
  else if (is.size === 0) report('security/authentication-dropped', { operation: context.operation }, context.places);
  else compareAlternatives(context, { was, is, base: base.operation, head: head.operation });
}

interface SecurityContext {
  /** In a sentence. */
  readonly operation: string;
  readonly report: Report;
  /** Of the lists of requirements. */
  readonly places: Places;
}

function inherits({ location }: Operation): boolean {
  return placeIn(location, 'security') === undefined;
}

function placeOf({ operation, model }: ComparedOperation, isShared: boolean) {
  const inherited = placeIn(model.location, 'security');
  const own = placeIn(operation.location, 'security') ?? operation.idLocation;
  return isShared ? (inherited ?? model.location) : own;
}

type Alternatives = ReadonlyMap<string, SecurityRequirement>;

/** By the names that the schemes have in the head; the anonymous one is none. */
function alternativesOf({ security }: Operation, renamed: ReadonlyMap<string, string>): Alternatives {
  const named = security.filter(({ schemes }) => schemes.length > 0);
  return new Map(
    named.map(({ location, schemes }) => {
      const current = schemes.map(({ scheme, roles }) => ({ scheme: renamed.get(scheme) ?? scheme, roles }));
      return [textOf(current), { location, schemes: current }];
    }),
  );
}

function textOf(schemes: readonly RequiredScheme[]): string {
  return schemes
    .map(({ scheme }) => code(scheme))
    .sort()
    .join(' with ');
}

/** What needed no credentials before may take them now, or has to. */
function compareWithPublic(
  { operation, report, places }: SecurityContext,
  is: Alternatives,
  isOptional: boolean,
): void {
  if (is.size === 0) return;
  const alternative = [...is.keys()].join(' or ');
  const id = isOptional ? 'security/alternative-added' : 'security/authentication-required';
  report(id, { operation, alternative }, places);
}

interface Sides {
  readonly was: Alternatives;
  readonly is: Alternatives;
  readonly base: Operation;
  readonly head: Operation;
}

function compareAlternatives(context: SecurityContext, { was, is, base, head }: Sides): void {
  const { operation, report, places } = context;
  const [wasOptional, isOptional] = [hasAnonymous(base), hasAnonymous(head)];
  if (!wasOptional && isOptional) report('security/became-optional', { operation }, places);
  if (wasOptional && !isOptional) {
    report('security/authentication-required', { operation, alternative: [...is.keys()].join(' or ') }, places);
  }
  for (const [alternative, { location }] of was) {
    if (is.has(alternative)) continue;
    report('security/alternative-removed', { operation, alternative }, { ...places, base: location });
  }
  for (const [alternative, { location }] of is) {
    if (was.has(alternative)) continue;
    report('security/alternative-added', { operation, alternative }, { ...places, head: location });
  }
  const [before, after] = [[...was.keys()].filter((key) => is.has(key)), [...is.keys()].filter((key) => was.has(key))];
  const index = before.findIndex((alternative, place) => after[place] !== alternative);
  if (index >= 0) {
    report('security/order-changed', { operation, from: before[index] ?? '', to: after[index] ?? '' }, places);
  }
  for (const [key, one] of was) {
    const other = is.get(key);
    if (other !== undefined) compareRoles(context, one, other);
  }
}

function hasAnonymous({ security }: Operation): boolean {
  return security.some(({ schemes }) => schemes.length === 0);
}

function compareRoles(
  { operation, report }: SecurityContext,
  before: SecurityRequirement,
  after: SecurityRequirement,
): void {
  const places = { base: before.location, head: after.location };
  for (const { scheme, roles } of after.schemes) {
    const known = before.schemes.find((required) => required.scheme === scheme)?.roles ?? [];
    const facts = (role: string) => ({ operation, scheme: bare(scheme), role: bare(role) });
    for (const role of roles) if (!known.includes(role)) report('security/role-added', facts(role), places);
    for (const role of known) if (!roles.includes(role)) report('security/role-removed', facts(role), places);
  }
}
