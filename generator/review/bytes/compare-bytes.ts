import type { Operation } from '../../model/api-model.js';
import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import { pairMethods } from '../compare/pair-methods.js';
import { pairOperations } from '../compare/pair-operations.js';
import type { Comparison } from '../compare/context.js';
import type { SignedDifference, SigningReview } from '../review.js';
import { compareCalls } from './compare-calls.js';
import { sampleCall } from './sample-call.js';
import { signedAlternatives } from './signed-alternatives.js';
import type { CallPair } from './signed-parts.js';

/** Signs the same calls on both sides, and says where the bytes differ. */
export async function compareBytes(comparison: Comparison): Promise<SigningReview> {
  const { base, head } = comparison;
  const { paired } = pairOperations(base.model, head.model);
  const differences: SignedDifference[] = [];
  let compared = 0;
  for (const [one, other] of paired) {
    const found = await compareOperation(callPairs(comparison, one, other));
    if (found.isCompared) compared += 1;
    differences.push(...found.differences);
  }
  return { operations: head.model.operations.length, compared, differences };
}

/** The calls of each method of an operation, with each alternative that signs. */
function callPairs(comparison: Comparison, base: Operation, head: Operation): readonly CallPair[] {
  const before = descriptorsOf(comparison.base, base);
  const after = descriptorsOf(comparison.head, head);
  return pairMethods(before, after).paired.flatMap(([from, to]) => {
    const [one, other] = [before.get(from), after.get(to)];
    if (one === undefined || other === undefined) return [];
    const sample = sampleCall({ plan: comparison.base, descriptor: one }, { plan: comparison.head, descriptor: other });
    return signedAlternatives(comparison, one, other).map((schemes) => ({
      base: { plan: comparison.base, descriptor: one, schemes: schemes.base, input: sample.base },
      head: { plan: comparison.head, descriptor: other, schemes: schemes.head, input: sample.head },
    }));
  });
}

function descriptorsOf({ descriptors }: PackagePlan, operation: Operation): ReadonlyMap<string, PlannedDescriptor> {
  const own = descriptors.filter((descriptor) => descriptor.operation === operation);
  return new Map(own.map((descriptor) => [descriptor.name, descriptor]));
}

/** What differs for each scheme is said once, of the first method in which it does. */
async function compareOperation(pairs: readonly CallPair[]) {
  const differences = new Map<string, SignedDifference>();
  let isCompared = false;
  for (const pair of pairs) {
    const found = await compareCalls(pair);
    if (found === undefined) continue;
    isCompared = true;
    const { descriptor, schemes } = pair.head;
    const scheme = schemes.map(({ planned }) => planned.scheme.name).join(' with ');
    if (found.differs.length === 0 || differences.has(scheme)) continue;
    differences.set(scheme, { operation: descriptor.operation.id, scheme, ...found });
  }
  return { isCompared, differences: [...differences.values()] };
}
