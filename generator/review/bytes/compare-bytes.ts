import type { Operation } from '../../model/api-model.js';
import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../../plan/package-plan.js';
import { pairOperations } from '../compare/pair-operations.js';
import type { SignedDifference, SigningReview } from '../review.js';
import type { Comparison } from '../compare/context.js';
import { sampleCall } from './sample-call.js';
import { signedParts, type FixedCall, type SignedParts } from './signed-parts.js';

/** Signs the same calls on both sides, and says where the bytes differ. */
export async function compareBytes({ base, head }: Comparison): Promise<SigningReview> {
  const { paired } = pairOperations(base.model, head.model);
  const differences: SignedDifference[] = [];
  let compared = 0;
  for (const [one, other] of paired) {
    const found = await compareOperation(callPairs({ plan: base, operation: one }, { plan: head, operation: other }));
    if (found.isCompared) compared += 1;
    differences.push(...found.differences);
  }
  return { operations: head.model.operations.length, compared, differences };
}

interface CallPair {
  readonly base: FixedCall;
  readonly head: FixedCall;
}

interface Side {
  readonly plan: PackagePlan;
  readonly operation: Operation;
}

/** The calls of each method of an operation, with each alternative that signs. */
function callPairs(base: Side, head: Side): readonly CallPair[] {
  const [before, after] = [base, head].map(({ plan, operation }) =>
    plan.descriptors.filter((descriptor) => descriptor.operation === operation),
  );
  return (before ?? []).flatMap((one, index) => {
    const other = after?.find(({ name }) => name === one.name) ?? after?.[index];
    if (other === undefined) return [];
    const sample = sampleCall({ plan: base.plan, descriptor: one }, { plan: head.plan, descriptor: other });
    return signedAlternatives(one, other).map(([was, is]) => ({
      base: { plan: base.plan, descriptor: one, schemes: was, input: sample.base },
      head: { plan: head.plan, descriptor: other, schemes: is, input: sample.head },
    }));
  });
}

async function compareOperation(pairs: readonly CallPair[]) {
  const differences: SignedDifference[] = [];
  let isCompared = false;
  for (const pair of pairs) {
    const found = await compareCalls(pair);
    if (found === undefined) continue;
    isCompared = true;
    const { descriptor, schemes } = pair.head;
    const scheme = schemes.map((planned) => planned.scheme.name).join(' with ');
    if (found.differs.length > 0) differences.push({ operation: descriptor.operation.id, scheme, ...found });
  }
  return { isCompared, differences };
}

type Alternative = readonly PlannedScheme[];

/** Alternatives of the same schemes on both sides, with one among them that signs. */
function signedAlternatives(
  before: PlannedDescriptor,
  after: PlannedDescriptor,
): readonly (readonly [Alternative, Alternative])[] {
  const key = (alternative: Alternative) =>
    alternative
      .map(({ scheme }) => scheme.name)
      .sort()
      .join('\n');
  const heads = new Map(after.schemes.map((alternative) => [key(alternative), alternative]));
  return before.schemes.flatMap((alternative): [Alternative, Alternative][] => {
    const other = heads.get(key(alternative));
    if (other === undefined) return [];
    return [...alternative, ...other].some(({ signing }) => signing !== undefined) ? [[alternative, other]] : [];
  });
}

type Found = Pick<SignedDifference, 'differs' | 'before' | 'after'>;

async function compareCalls(calls: CallPair): Promise<Found | undefined> {
  const before = await signedParts(calls.base);
  const after = await signedParts(calls.head);
  if (before === undefined || after === undefined) return undefined;
  const differing = differences(before, after);
  if (differing.length === 0) return { differs: [] };
  // A signature that is never the same twice says nothing: what is signed does.
  const again = await signedParts(calls.base);
  const random = new Set(again === undefined ? [] : differences(before, again));
  return { differs: differing.filter((part) => !random.has(part)), ...textsOf(before, after) };
}

function differences(one: SignedParts, other: SignedParts): readonly string[] {
  const names = new Set([...one.parts.keys(), ...other.parts.keys()]);
  return [...names].filter((name) => one.parts.get(name) !== other.parts.get(name));
}

/** Of the schemes the first whose signed text differs, else the first. */
function textsOf(before: SignedParts, after: SignedParts): Pick<Found, 'before' | 'after'> {
  const names = [...new Set([...before.signed.keys(), ...after.signed.keys()])];
  const name = names.find((each) => before.signed.get(each) !== after.signed.get(each)) ?? names[0] ?? '';
  const [one, other] = [before.signed.get(name), after.signed.get(name)];
  return { ...(one === undefined ? {} : { before: one }), ...(other === undefined ? {} : { after: other }) };
}
