import type { Operation } from '../../model/api-model.js';
import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import { operationKey } from '../reach.js';
import { bare } from '../words.js';
import { compareBehaviour } from './compare-behaviour.js';
import { compareBody } from './compare-body.js';
import { compareIdentity } from './compare-identity.js';
import { compareMethods } from './compare-methods.js';
import { compareParameters } from './compare-parameters.js';
import { compareResponses } from './compare-responses.js';
import { compareSecurity } from './compare-security.js';
import { compareOperationServers } from './compare-servers.js';
import type { ComparedOperation, Comparison, OperationPair } from './context.js';
import { pairOperations } from './pair-operations.js';

const steps: readonly ((comparison: Comparison, pair: OperationPair) => void)[] = [
  compareIdentity,
  compareMethods,
  compareParameters,
  compareBody,
  compareResponses,
  compareSecurity,
  compareOperationServers,
  compareBehaviour,
];

/** Compares all operations. */
export function compareOperations(comparison: Comparison): void {
  const { base, head, schemas } = comparison;
  const { paired, removed, added } = pairOperations(base.model, head.model);
  for (const operation of removed) {
    const id = operation.deprecated ? 'operation/removed-after-deprecation' : 'operation/removed';
    schemas.drafts.reportFrom(operationKey(operation.id))(id, factsOf(operation), { base: operation.idLocation });
  }
  for (const operation of added) {
    const report = schemas.drafts.reportFrom(operationKey(operation.id));
    report('operation/added', factsOf(operation), { head: operation.idLocation });
  }
  const before = methodsByOperation(base);
  const after = methodsByOperation(head);
  for (const [one, other] of paired) {
    const origin = operationKey(other.id);
    const pair: OperationPair = {
      base: compared(base, one, before),
      head: compared(head, other, after),
      name: bare(other.id),
      origin,
      report: schemas.drafts.reportFrom(origin),
    };
    for (const step of steps) step(comparison, pair);
  }
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

function factsOf({ id, method, path }: Operation): Record<'operation' | 'method' | 'path', string> {
  return { operation: bare(id), method, path: bare(path) };
}
