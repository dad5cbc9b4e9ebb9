import { didYouMean } from '../diagnostics/suggest.js';
import type { PackagePlan, PlannedConnection, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';

/** What is explained: a call of the API, a request that the API sends, or the connection of its stream. */
export type Subject =
  | { readonly kind: 'operation'; readonly descriptor: PlannedDescriptor }
  | { readonly kind: 'inbound'; readonly name: string; readonly planned: PlannedScheme }
  | { readonly kind: 'stream'; readonly name: string; readonly planned: PlannedConnection };

/** What the WebSocket stream is asked for by; an operation may be called like the first. */
const streamWords: readonly string[] = ['stream', 'x-stream'];

interface SubjectQuestion {
  /** operationId, exported name or `group.method`; or a webhook, a scheme with `direction: inbound`, or `stream`. */
  readonly operation: string;
  /** Names of the parameters given: of several descriptors with one operationId the one that has them. */
  readonly parameters: readonly string[];
}

/** Looks a name up. Throws `UsageError` where there is nothing of this name. */
export function findSubject(plan: PackagePlan, question: SubjectQuestion): Subject {
  const descriptor = findDescriptor(plan, question);
  if (descriptor !== undefined) return { kind: 'operation', descriptor };
  const { operation: name } = question;
  if (plan.stream !== undefined && streamWords.includes(name)) return { kind: 'stream', name, planned: plan.stream };
  const inbound = plan.schemes.filter(({ signing }) => signing?.direction === 'inbound');
  const wanted = [name, ...webhookSchemes(plan, name)];
  const planned = inbound.find((scheme) => wanted.includes(scheme.scheme.name) || wanted.includes(scheme.name));
  if (planned !== undefined) return { kind: 'inbound', name, planned };
  throw unknown(plan, name, inbound);
}

/** Whether a word that would be the stream is an operation of the API. */
export function hidesStream({ stream }: PackagePlan, operation: string): boolean {
  return stream !== undefined && streamWords.includes(operation);
}

function findDescriptor(plan: PackagePlan, { operation, parameters }: SubjectQuestion): PlannedDescriptor | undefined {
  const exact = methodsOf(plan).get(operation) ?? plan.descriptors.find(({ name }) => name === operation);
  const candidates = plan.descriptors.filter((descriptor) => descriptor.operation.id === operation);
  const fitting = candidates.find((descriptor) =>
    parameters.every((name) => descriptor.parameters.some(({ key }) => key === name)),
  );
  return exact ?? fitting ?? candidates[0];
}

/** By `group.method`. */
function methodsOf({ resources }: PackagePlan): ReadonlyMap<string, PlannedDescriptor> {
  return new Map(
    resources.flatMap(({ property, methods }) =>
      methods.map(({ name, descriptor }) => [`${property}.${name}`, descriptor] as const),
    ),
  );
}

/** The schemes that requests of a webhook are signed with. */
function webhookSchemes({ model }: PackagePlan, name: string): readonly string[] {
  const webhooks = [...model.webhooks, ...model.operations.flatMap(({ callbacks }) => callbacks)];
  const security = webhooks.find((webhook) => webhook.name === name)?.security ?? [];
  return security.flatMap(({ schemes }) => schemes.map(({ scheme }) => scheme));
}

function unknown(plan: PackagePlan, name: string, inbound: readonly PlannedScheme[]): UsageError {
  const webhook = plan.model.webhooks.find((candidate) => candidate.name === name);
  if (webhook !== undefined) {
    return new UsageError(
      `the webhook \`${name}\` has no security scheme with \`x-signing\` and \`direction: inbound\``,
    );
  }
  const names = [
    ...plan.descriptors.map((descriptor) => descriptor.operation.id),
    ...methodsOf(plan).keys(),
    ...inbound.map(({ scheme }) => scheme.name),
    ...(plan.stream === undefined ? [] : streamWords),
  ];
  if (streamWords.includes(name))
    return new UsageError(`${plan.specPath} has neither an operation \`${name}\` nor \`x-stream\``);
  const hint = didYouMean(name, names);
  const suggestion = hint === undefined ? '' : `; ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`;
  return new UsageError(`no operation \`${name}\` in ${plan.specPath}${suggestion}`);
}
