import type { Api, Operation } from '../../templates/runtime/operation.js';
import { apiValue, sharedFacts } from '../emit/api.js';
import { descriptorValue } from '../emit/descriptor-value.js';
import type { LiteralValue } from '../emit/encode/value-literal.js';
import { importsOf } from '../emit/imports.js';
import type { PackagePlan, PlannedDescriptor } from '../plan/package-plan.js';

/** The descriptor as the runtime reads it, without its security schemes: the very data that is emitted. */
export function runtimeOperation(descriptor: PlannedDescriptor, plan: PackagePlan): Operation<never, unknown> {
  const unsigned = { ...descriptor, schemes: [] };
  // What is printed as a literal of this type.
  return data(descriptorValue(unsigned, sharedFacts(plan.model), importsOf('operations.ts'))) as Operation<
    never,
    unknown
  >;
}

/** The API as the runtime reads it. */
export function runtimeApi(plan: PackagePlan): Api {
  // As above.
  return data(apiValue(plan)) as Api;
}

function data(value: LiteralValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('verbatim' in value) return undefined;
  if (isList(value)) return value.map(data);
  return Object.fromEntries([...value].map(([key, member]) => [key, member === undefined ? undefined : data(member)]));
}

function isList(value: object): value is readonly LiteralValue[] {
  return Array.isArray(value);
}
