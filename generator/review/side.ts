import type { DiagnosticCode } from '../diagnostics/table.js';
import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import type { PackagePlan } from '../plan/package-plan.js';

/** One of the two things that are compared: a spec as far as it was planned. */
export interface ReviewSide {
  readonly plan: PackagePlan;
}

/**
 * A known answer that no longer comes out, or can no longer be tried, is an error, and the very time to see what the
 * change does to signed bytes; findings about examples and documentation do not keep anything from being compared.
 */
export const reviewedDespite: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'signing/example',
  'signing/example-input',
  'openapi/example-mismatch',
]);

/** The named schemas of a side. */
export function schemasOf({ schemas }: ApiModel): ReadonlyMap<string, JsonSchema> {
  return new Map(schemas.map(({ name, schema }) => [name, schema.json]));
}
