import type { ApiModel, Operation } from '../../model/api-model.js';
import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import type { Report } from '../report.js';
import type { SchemaComparison } from '../schema/schema-comparison.js';

/** Both sides, and where differences go. */
export interface Comparison {
  readonly base: PackagePlan;
  readonly head: PackagePlan;
  readonly schemas: SchemaComparison;
  /** For what no operation reaches. */
  readonly report: Report;
}

/** One operation as it was and as it is. */
export interface OperationPair {
  readonly base: ComparedOperation;
  readonly head: ComparedOperation;
  /** As sentences call it. */
  readonly name: string;
  /** The key of the operation in the head. */
  readonly origin: string;
  readonly report: Report;
}

/** An operation with all that was made of it. */
export interface ComparedOperation {
  readonly operation: Operation;
  readonly model: ApiModel;
  /** `group.method` → descriptor, in the order of the client. */
  readonly methods: ReadonlyMap<string, PlannedDescriptor>;
}
