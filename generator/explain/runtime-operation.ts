import { asBytes } from '../../templates/runtime/bodies/bytes.js';
import { asExactJson } from '../../templates/runtime/bodies/exact-json.js';
import { fixedFields } from '../../templates/runtime/bodies/fixed-fields.js';
import { asForm } from '../../templates/runtime/bodies/form.js';
import { asJson } from '../../templates/runtime/bodies/json.js';
import { asMultipart } from '../../templates/runtime/bodies/multipart.js';
import type { Api, Operation } from '../../templates/runtime/operation.js';
import { parameterFields } from '../../templates/runtime/parameter-fields.js';
import * as styles from '../../templates/runtime/parameter-styles.js';
import { pathAndQuery } from '../../templates/runtime/path-and-query.js';
import { fillVariables } from '../../templates/runtime/server-variables.js';
import { severalPaths } from '../../templates/runtime/several-paths.js';
import { urlArgument } from '../../templates/runtime/url-argument.js';
import { apiValue, sharedFacts } from '../emit/api-value.js';
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
  return data(apiValue(plan, importsOf('api.ts'))) as Api;
}

/** What writes requests, by the name under which descriptors import it. */
const writers: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...Object.entries(styles),
  ...Object.entries({ asBytes, asExactJson, asForm, asJson, asMultipart, fixedFields }),
  ...Object.entries({ fillVariables, parameterFields, pathAndQuery, severalPaths, urlArgument }),
]);

function data(value: LiteralValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  // What reads replies is not needed.
  if ('verbatim' in value) return writers.get(value.verbatim);
  if (isList(value)) return value.map(data);
  return Object.fromEntries([...value].map(([key, member]) => [key, member === undefined ? undefined : data(member)]));
}

function isList(value: object): value is readonly LiteralValue[] {
  return Array.isArray(value);
}
