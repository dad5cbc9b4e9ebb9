import type { Operation } from '../../model/api-model.js';
import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import { pairMethods } from '../compare/pair-methods.js';
import { pairOperations } from '../compare/pair-operations.js';
import type { Comparison } from '../compare/context.js';
import type { SignedDifference, SigningReview } from '../review.js';
import { requestParts } from '../../explain/request-parts.js';
import { compareCalls } from './compare-calls.js';
import { compareConnection } from './compare-connection.js';
import { requestTexts } from './request-texts.js';
import { sampleCall } from './sample-call.js';
import { signedAlternatives } from './signed-alternatives.js';
import type { CallPair, FixedCall, FixedScheme } from './signed-parts.js';

/** Signs the same calls on both sides, and says where the bytes differ. */
export async function compareBytes(comparison: Comparison): Promise<SigningReview> {
  const { base, head } = comparison;
  const { paired } = pairOperations(base.model, head.model);
  const differences: SignedDifference[] = [];
  let compared = 0;
  for (const [one, other] of paired) {
    const found = await compareOperation(other.id, callPairs(comparison, one, other));
    if (found.isCompared) compared += 1;
    differences.push(...found.differences);
  }
  differences.push(...(await compareConnection(comparison)));
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
      base: fixedCall(comparison.base, one, { schemes: schemes.base, input: sample.base }),
      head: fixedCall(comparison.head, other, { schemes: schemes.head, input: sample.head }),
    }));
  });
}

interface Inputs {
  readonly schemes: readonly FixedScheme[];
  readonly input: Readonly<Record<string, unknown>>;
}

function fixedCall(plan: PackagePlan, descriptor: PlannedDescriptor, { schemes, input }: Inputs): FixedCall {
  const { id, signingConstants } = descriptor.operation;
  const constants = [...signingConstants].map(([name, value]) => [name, String(value)] as const);
  return {
    schemes,
    draft: () => requestParts(plan, { descriptor, input }),
    constants: new Map([['name', id], ...constants]),
    sent: requestTexts,
  };
}

/** The methods by name, as they are called for the path of the operation. All else they have of their first path. */
function descriptorsOf({ descriptors }: PackagePlan, operation: Operation): ReadonlyMap<string, PlannedDescriptor> {
  return new Map(
    descriptors.flatMap((descriptor): [string, PlannedDescriptor][] => {
      const variant = descriptor.variants.find((each) => each.operation === operation);
      if (variant === undefined) return [];
      const { path, parameters } = variant;
      return [[descriptor.name, { ...descriptor, paths: [path], variants: [variant], parameters }]];
    }),
  );
}

/** What differs for each scheme is said once, of the first method in which it does. */
async function compareOperation(operation: string, pairs: readonly CallPair[]) {
  const differences = new Map<string, SignedDifference>();
  let isCompared = false;
  for (const pair of pairs) {
    const found = await compareCalls(pair);
    if (found === undefined) continue;
    isCompared = true;
    const scheme = pair.head.schemes.map(({ planned }) => planned.scheme.name).join(' with ');
    if (found.differs.length === 0 || differences.has(scheme)) continue;
    differences.set(scheme, { operation, scheme, ...found });
  }
  return { isCompared, differences: [...differences.values()] };
}
