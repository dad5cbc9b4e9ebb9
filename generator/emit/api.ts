import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { ApiModel, Envelope, ErrorShape, RateLimit, Server } from '../model/api-model.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { record, valueLiteral, type LiteralValue } from './encode/value-literal.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';

/** `api.ts`: what holds for every operation. */
export function emitApi(plan: PackagePlan): ModuleDraft {
  const imports = importsOf('api.ts');
  const { model } = plan;
  const shared = sharedFacts(model);
  const value = record({
    name: plan.directory,
    server: serverValue(plan.server),
    envelope: shared.envelope === undefined ? undefined : envelopeValue(shared.envelope),
    error: shared.error === undefined ? undefined : errorValue(shared.error),
    requestId: model.requestId?.name,
    rateLimit: shared.rateLimit === undefined ? undefined : rateLimitValue(shared.rateLimit),
    rejectedOn: shared.rejectedOn.length === 0 ? undefined : shared.rejectedOn,
  });
  return {
    path: 'api.ts',
    imports,
    statements: [
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        docs: [{ description: 'What holds for every operation of the API.' }],
        declarations: [
          { name: 'api', type: imports.type('runtime/operation.js', 'Api'), initializer: valueLiteral(value) },
        ],
      },
    ],
  };
}

/** The document's own declarations: those that its operations inherit. */
export interface SharedFacts {
  readonly envelope?: Envelope;
  readonly error?: ErrorShape;
  readonly rateLimit?: RateLimit;
  /** Statuses that mean that no operation was processed. */
  readonly rejectedOn: readonly number[];
}

/** What most operations have in common by identity: an operation without its own inherits the document's object. */
export function sharedFacts({ operations }: ApiModel): SharedFacts {
  const envelope = mostShared(operations.map((operation) => operation.envelope));
  const error = mostShared(operations.map((operation) => operation.error));
  const rateLimit = mostShared(operations.map((operation) => operation.rateLimit));
  return {
    ...(envelope === undefined ? {} : { envelope }),
    ...(error === undefined ? {} : { error }),
    ...(rateLimit === undefined ? {} : { rateLimit }),
    rejectedOn: mostShared(operations.map(({ retry }) => retry.rejectedOn)) ?? [],
  };
}

function mostShared<Fact>(facts: readonly (Fact | undefined)[]): Fact | undefined {
  const counts = new Map<Fact, number>();
  for (const fact of facts) if (fact !== undefined) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined || best[1] < 2 ? undefined : best[0];
}

export function serverValue(server: Server | undefined): LiteralValue {
  const variables = (server?.variables ?? []).map(({ name, default: value, enum: choices }): [string, LiteralValue] => [
    name,
    record({ default: value, enum: choices }),
  ]);
  return record({ url: server?.url ?? '/', variables: variables.length === 0 ? undefined : new Map(variables) });
}

export function envelopeValue({ status, success, data }: Envelope): LiteralValue {
  return record({ status, success, data });
}

export function errorValue({ code, message }: ErrorShape): LiteralValue {
  return record({ code, message });
}

export function rateLimitValue({ requests, window, advisory, headers }: RateLimit): LiteralValue {
  const { limit, remaining, reset } = headers;
  const named = record({ limit, remaining, reset: reset?.name, resetUnit: reset?.unit });
  return record({
    requests,
    windowMs: window,
    advisory: advisory ? true : undefined,
    headers: named.size === 0 ? undefined : named,
  });
}
