import type { PackagePlan, PlannedConnection, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';
import { unknownSubject } from './unknown-subject.js';

/** What is explained: a call of the API, a request that the API sends, or the connection of its stream. */
export type Subject =
  | { readonly kind: 'operation'; readonly descriptor: PlannedDescriptor }
  | { readonly kind: 'inbound'; readonly name: string; readonly planned: PlannedScheme }
  | { readonly kind: 'stream'; readonly name: string; readonly planned: PlannedConnection };

type Webhook = PackagePlan['model']['webhooks'][number];

/** What the WebSocket stream is asked for by; an operation may be called like the first. */
const streamWords: readonly string[] = ['stream', 'x-stream'];

interface SubjectQuestion {
  /**
   * operationId, exported name or `group.method`; or a webhook by its name or operationId, a scheme with
   * `direction: inbound`, or `stream`.
   */
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
  const wanted = [name, ...webhooksCalled(plan, name).flatMap(schemesOf)];
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
function schemesOf({ security = [] }: Webhook): readonly string[] {
  return security.flatMap(({ schemes }) => schemes.map(({ scheme }) => scheme));
}

/** Webhooks and callbacks of this name or operationId: one name may have several methods. */
function webhooksCalled(plan: PackagePlan, wanted: string): readonly Webhook[] {
  return webhooksOf(plan).filter(({ name, id }) => name === wanted || id === wanted);
}

function webhooksOf({ model }: PackagePlan): readonly Webhook[] {
  return [...model.webhooks, ...model.operations.flatMap(({ callbacks }) => callbacks)];
}

function unknown(plan: PackagePlan, name: string, inbound: readonly PlannedScheme[]): UsageError {
  if (webhooksCalled(plan, name).length > 0) {
    return new UsageError(
      `the webhook \`${name}\` has no security scheme with \`x-signing\` and \`direction: inbound\``,
    );
  }
  if (streamWords.includes(name))
    return new UsageError(`${plan.specPath} has neither an operation \`${name}\` nor \`x-stream\``);
  return unknownSubject(name, {
    plan,
    methods: methodsOf(plan).keys(),
    webhooks: webhooksOf(plan),
    inbound: inbound.map(({ scheme }) => scheme.name),
    stream: plan.stream === undefined ? [] : streamWords,
  });
}
