import type { Location } from '../../diagnostics/location.js';
import type { Operation, Server, ServerVariable } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import { operationKey } from '../reach.js';
import type { Report } from '../report.js';
import { bare, code } from '../words.js';
import type { Comparison, OperationPair } from './context.js';

const server = 'server';

/** Compares where the client sends its requests by default. */
export function compareServers({ base, head, schemas }: Comparison): void {
  for (const { id, servers } of head.model.operations) {
    if (servers === undefined) schemas.reach.link(operationKey(id), server);
  }
  const place = ({ model }: PackagePlan) => placeIn(model.location, 'servers') ?? model.location;
  compareServer(base.server, head.server, {
    report: schemas.drafts.reportFrom(server),
    of: 'the API',
    places: { base: place(base), head: place(head) },
  });
}

/** Compares where the requests of one operation go, where that is another place than the API's. */
export function compareOperationServers({ base, head }: Comparison, pair: OperationPair): void {
  const one = pair.base.operation.servers?.[0];
  const other = pair.head.operation.servers?.[0];
  if (one === undefined && other === undefined) return;
  compareServer(one ?? base.server, other ?? head.server, {
    report: pair.report,
    of: `\`${pair.name}\``,
    places: { base: serversPlace(pair.base.operation), head: serversPlace(pair.head.operation) },
  });
}

function serversPlace({ location, idLocation }: Operation): Location {
  return placeIn(location, 'servers') ?? idLocation;
}

interface ServerContext {
  readonly report: Report;
  /** Whose server it is, in a sentence. */
  readonly of: string;
  readonly places: { readonly base: Location; readonly head: Location };
}

function compareServer(
  one: Server | undefined,
  other: Server | undefined,
  { report, of, places }: ServerContext,
): void {
  const at = { base: one?.location ?? places.base, head: other?.location ?? places.head };
  // A variable whose default stands where its value stood, or a slash at the end: the same URL.
  if (one?.url !== other?.url && resolved(one) !== resolved(other)) {
    const [from, to] = [one, other].map((each) => (each === undefined ? 'nowhere' : code(each.url)));
    report('server/url-changed', { of, from: from ?? '', to: to ?? '' }, placesIn(at, 'url'));
  }
  if (one !== undefined && other !== undefined && one.description !== other.description) {
    report('server/description-changed', { of }, placesIn(at, 'description'));
  }
  const before = new Map((one?.variables ?? []).map((variable) => [variable.name, variable]));
  const after = new Map((other?.variables ?? []).map((variable) => [variable.name, variable]));
  for (const [name, variable] of before) {
    const next = after.get(name);
    if (next !== undefined) compareVariable(variable, next, report);
    else report('server/variable-removed', { variable: bare(name) }, { ...at, base: variable.location });
  }
  for (const [name, variable] of after) {
    if (!before.has(name))
      report('server/variable-added', { variable: bare(name) }, { ...at, head: variable.location });
  }
}

function resolved(of: Server | undefined): string | undefined {
  const defaults = new Map((of?.variables ?? []).map((variable) => [variable.name, variable.default]));
  return of?.url.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => defaults.get(name) ?? whole).replace(/\/+$/, '');
}

function placesIn({ base, head }: ServerContext['places'], key: string): ServerContext['places'] {
  return { base: placeIn(base, key) ?? base, head: placeIn(head, key) ?? head };
}

function compareVariable(one: ServerVariable, other: ServerVariable, report: Report): void {
  const places = { base: one.location, head: other.location };
  const variable = bare(other.name);
  if (one.default !== other.default) {
    const facts = { variable, from: bare(one.default), to: bare(other.default) };
    report('server/variable-default-changed', facts, placesIn(places, 'default'));
  }
  if (one.description !== other.description) {
    report('server/variable-description-changed', { variable }, placesIn(places, 'description'));
  }
  // Without `enum`, any value is one.
  if (one.enum === undefined && other.enum === undefined) return;
  const at = placesIn(places, 'enum');
  const was = new Set(one.enum);
  const is = new Set(other.enum);
  if (one.enum === undefined) {
    report('server/variable-value-removed', { variable, value: 'anything else' }, at);
    return;
  }
  if (other.enum === undefined) {
    report('server/variable-value-added', { variable, value: 'anything' }, at);
    return;
  }
  for (const value of was)
    if (!is.has(value)) report('server/variable-value-removed', { variable, value: code(value) }, at);
  for (const value of is)
    if (!was.has(value)) report('server/variable-value-added', { variable, value: code(value) }, at);
}
