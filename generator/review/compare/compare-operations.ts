import type { Operation } from '../../model/api-model.js';
import { operationKey } from '../reach.js';
import { bare, code } from '../words.js';
import { compareBehaviour } from './compare-behaviour.js';
import { compareBody } from './compare-body.js';
import { compareIdentity } from './compare-identity.js';
import { compareMethods } from './compare-methods.js';
import { compareParameters } from './compare-parameters.js';
import { compareApiRateLimit } from './compare-rate-limit.js';
import { compareResponses } from './compare-responses.js';
import { compareSecurity } from './compare-security.js';
import { compareOperationServers } from './compare-servers.js';
import type { Comparison, OperationPair } from './context.js';
import { operationPairs } from './operation-pairs.js';

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
  const { schemas } = comparison;
  const { paired, removed, added } = operationPairs(comparison);
  for (const operation of removed) {
    const report = schemas.drafts.reportFrom(operationKey(operation.id));
    const sunset = operation.sunset === undefined ? '' : code(operation.sunset);
    const places = { base: operation.idLocation };
    if (operation.deprecated) report('operation/removed-after-deprecation', { ...factsOf(operation), sunset }, places);
    else report('operation/removed', factsOf(operation), places);
  }
  for (const operation of added) {
    const report = schemas.drafts.reportFrom(operationKey(operation.id));
    report('operation/added', factsOf(operation), { head: operation.idLocation });
  }
  for (const pair of paired) for (const step of steps) step(comparison, pair);
  compareApiRateLimit(comparison, paired);
}

function factsOf({ id, method, path }: Operation): Record<'operation' | 'method' | 'path', string> {
  return { operation: bare(id), method, path: bare(path) };
}
