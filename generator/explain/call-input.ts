import type { PackagePlan, PlannedDescriptor } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';
import { didYouMean } from '../diagnostics/suggest.js';

/** What is asked about: an operation and what a caller would give it. */
export interface CallQuestion {
  /** operationId, exported name or `group.method`. */
  readonly operation: string;
  /** `name=value`; a name that is given several times is an array. */
  readonly parameters: readonly string[];
  /** JSON for a JSON body; else text. */
  readonly body?: string;
}

/** The descriptor that the question names; of several with the same operationId the one whose inputs fit. */
export function findDescriptor(plan: PackagePlan, { operation, parameters }: CallQuestion): PlannedDescriptor {
  const methods = new Map<string, PlannedDescriptor>(
    plan.resources.flatMap(({ property, methods: all }) =>
      all.map(({ name, descriptor }) => [`${property}.${name}`, descriptor] as const),
    ),
  );
  const exact = methods.get(operation) ?? plan.descriptors.find(({ name }) => name === operation);
  if (exact !== undefined) return exact;
  const given = parameters.map((text) => text.split('=', 1)[0] ?? '');
  const candidates = plan.descriptors.filter((descriptor) => descriptor.operation.id === operation);
  const fitting = candidates.find((descriptor) =>
    given.every((key) => descriptor.parameters.some((known) => known.key === key)),
  );
  const found = fitting ?? candidates[0];
  if (found !== undefined) return found;
  const names = [...plan.descriptors.map((descriptor) => descriptor.operation.id), ...methods.keys()];
  const hint = didYouMean(operation, names);
  throw new UsageError(
    `no operation \`${operation}\` in ${plan.specPath}${hint === undefined ? '' : `; ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`}`,
  );
}

/** The input of the call, as the client takes it. */
export function callInput(descriptor: PlannedDescriptor, { parameters, body }: CallQuestion): object {
  const given = new Map<string, string[]>();
  for (const text of parameters) {
    const equals = text.indexOf('=');
    if (equals < 1) throw new UsageError(`\`--param ${text}\` is not of the form name=value`);
    const name = text.slice(0, equals);
    if (!descriptor.parameters.some(({ key }) => key === name)) throw unknownParameter(name, descriptor);
    const value = text.slice(equals + 1);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  const input = new Map<string, unknown>(
    [...given].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  if (body !== undefined) input.set('body', bodyValue(body, descriptor));
  return Object.fromEntries(input);
}

function unknownParameter(name: string, { name: operation, parameters }: PlannedDescriptor): UsageError {
  const keys = parameters.map(({ key }) => key);
  const known = keys.length === 0 ? 'it has none' : `it has ${keys.join(', ')}`;
  return new UsageError(`${operation} has no parameter \`${name}\`: ${known}`);
}

function bodyValue(text: string, { name, body }: PlannedDescriptor): unknown {
  if (body === undefined) throw new UsageError(`${name} has no request body`);
  if (body.type.kind === 'text' || body.type.kind === 'bytes') return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('`--body` is not JSON');
  }
}
