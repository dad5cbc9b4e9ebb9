import type { ApiModel, Server } from '../model/api-model.js';
import type { Envelope, ErrorShape, RateLimit } from '../model/extensions.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { credentialRules, isUsable } from './credential-rules.js';
import { made, record, valueLiteral, verbatim, type LiteralValue } from './encode/value-literal.js';
import type { Imports } from './imports.js';

/** The data of `api`. */
export function apiValue(plan: PackagePlan, imports: Imports): LiteralValue {
  const { model } = plan;
  const shared = sharedFacts(model);
  return record({
    name: plan.directory,
    server: serverValue(plan.server, imports),
    envelope: shared.envelope === undefined ? undefined : envelopeValue(shared.envelope, imports),
    error: shared.error === undefined ? undefined : errorValue(shared.error),
    requestId: model.requestId?.name,
    rateLimit: shared.rateLimit === undefined ? undefined : rateLimitValue(shared.rateLimit, imports),
    credentials: credentialsValue(plan, imports),
    rejectedOn: shared.rejectedOn.length === 0 ? undefined : shared.rejectedOn,
  });
}

/** By the key of a client's `auth`. */
function credentialsValue({ schemes }: PackagePlan, imports: Imports): LiteralValue | undefined {
  const usable = schemes.filter(isUsable);
  return usable.length === 0
    ? undefined
    : new Map(usable.map((planned): [string, LiteralValue] => [planned.name, credentialRules(planned, imports)]));
}

/** The document's own declarations: those that its operations inherit. */
export interface SharedFacts {
  readonly envelope?: Envelope;
  readonly error?: ErrorShape;
  readonly rateLimit?: RateLimit;
  /** Statuses that mean that no operation was processed. */
  readonly rejectedOn: readonly number[];
}

/** The document's own; an operation without one of its own inherits the very object. */
export function sharedFacts({ envelope, error, rateLimit, operations }: ApiModel): SharedFacts {
  return {
    ...(envelope === undefined ? {} : { envelope }),
    ...(error === undefined ? {} : { error }),
    ...(rateLimit === undefined ? {} : { rateLimit }),
    rejectedOn: commonStatuses(operations.map(({ retry }) => retry.rejectedOn)),
  };
}

/** The statuses that most operations say, so that they need not be repeated on each. */
function commonStatuses(declared: readonly (readonly number[])[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const statuses of declared) counts.set(statuses.join(), (counts.get(statuses.join()) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return declared.find((statuses) => statuses.join() === best?.[0]) ?? [];
}

export function serverValue(server: Server | undefined, imports: Imports): LiteralValue {
  const variables = (server?.variables ?? []).map(({ name, default: value, enum: choices }): [string, LiteralValue] => [
    name,
    record({ default: value, enum: choices }),
  ]);
  if (variables.length === 0) return record({ url: server?.url ?? '/' });
  const fill = verbatim(imports.value('runtime/server-variables.js', 'fillVariables'));
  return record({ url: server?.url ?? '/', variables: new Map(variables), fill });
}

export function envelopeValue({ status, success, data }: Envelope, imports: Imports): LiteralValue {
  return made(imports.value('runtime/envelope.js', 'envelope'), [valueLiteral(record({ status, success, data }))]);
}

export function errorValue({ code, message }: ErrorShape): LiteralValue {
  return record({ code, message });
}

export function rateLimitValue({ requests, window, advisory, headers }: RateLimit, imports: Imports): LiteralValue {
  const { limit, remaining, reset } = headers;
  const named = record({ limit, remaining, reset: reset?.name, resetUnit: reset?.unit });
  return record({
    requests,
    windowMs: window,
    advisory: advisory ? true : undefined,
    keep: advisory ? undefined : verbatim(imports.value('runtime/keep-rate-limit.js', 'keepRateLimit')),
    headers:
      named.size === 0
        ? undefined
        : made(imports.value('runtime/rate-limit-headers.js', 'rateLimitHeaders'), [valueLiteral(named)]),
  });
}
