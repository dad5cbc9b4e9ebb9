import type { Operation } from '../../model/api-model.js';
import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import { operationKey } from '../reach.js';
import { bare } from '../words.js';
import type { ComparedOperation, Comparison, OperationPair } from './context.js';
import { pairOperations, type PairedOperations } from './pair-operations.js';

/** What has become of the operations, with the methods of those that are there on both sides. */
export interface OperationPairs extends Omit<PairedOperations, 'paired'> {
  readonly paired: readonly OperationPair[];
}

/** The operations of both sides. */
export function operationPairs({ base, head, schemas }: Comparison): OperationPairs {
  const { paired, removed, added } = pairOperations(base.model, head.model);
  const before = methodsByOperation(base);
  const after = methodsByOperation(head);
  const pairs = paired.map(([one, other]): OperationPair => {
    const origin = operationKey(other.id);
    return {
      base: compared(base, one, before),
      head: compared(head, other, after),
      name: bare(other.id),
      origin,
      report: schemas.drafts.reportFrom(origin),
    };
  });
  return { paired: pairs, removed, added };
}

type Methods = ReadonlyMap<Operation, ReadonlyMap<string, PlannedDescriptor>>;

function compared({ model }: PackagePlan, operation: Operation, methods: Methods): ComparedOperation {
  return { operation, model, methods: methods.get(operation) ?? new Map() };
}

function methodsByOperation({ resources, descriptors }: PackagePlan): Methods {
  const found = new Map<Operation, Map<string, PlannedDescriptor>>();
  const add = (operation: Operation, name: string, descriptor: PlannedDescriptor): void => {
    const known = found.get(operation) ?? new Map<string, PlannedDescriptor>();
    found.set(operation, known.set(name, descriptor));
  };
  for (const { property, methods } of resources) {
    for (const { name, descriptor } of methods) {
      for (const { operation } of descriptor.variants) add(operation, `${property}.${name}`, descriptor);
    }
  }
  for (const descriptor of descriptors) {
    if (!found.has(descriptor.operation)) add(descriptor.operation, descriptor.name, descriptor);
  }
  return found;
}
