import { exampleInput } from '../../emit/examples/example-input.js';
import { valueLiteral, type LiteralValue } from '../../emit/encode/value-literal.js';
import { emitProse } from '../../emit/prose.js';
import { exampleErrors, exampleReply } from '../../emit/testing/example-replies.js';
import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import type { Comparison, OperationPair } from './context.js';
import { pairMethods } from './pair-methods.js';

/** Which examples a reader of the package sees. */
export interface ShownExamples {
  /** Whether the README or a page of it calls a method of the operation, with something else than before. */
  readonly isInProse: (pair: OperationPair) => boolean;
  /** Whether the fake of the package replies to it with something else. */
  readonly isInFake: (pair: OperationPair, status: Record<'base' | 'head', string>) => boolean;
}

/** Makes the examples of both sides as their packages have them. */
export function shownExamples({ base, head }: Comparison): ShownExamples {
  const prose = { base: proseOf(base), head: proseOf(head) };
  return {
    isInProse: (pair) =>
      descriptorPairs(pair).some(([[was, one], [is, other]]) => {
        const [before, after] = [exampleInput(one, base), exampleInput(other, head)];
        if (before === after) return false;
        return prose.base.includes(`.${was}(${before})`) || prose.head.includes(`.${is}(${after})`);
      }),
    isInFake: (pair, status) =>
      descriptorPairs(pair).some(
        ([[, one], [, other]]) => replyText(one, base, status.base) !== replyText(other, head, status.head),
      ),
  };
}

type NamedDescriptor = readonly [method: string, PlannedDescriptor];

function descriptorPairs({ base, head }: OperationPair): readonly (readonly [NamedDescriptor, NamedDescriptor])[] {
  return pairMethods(base.methods, head.methods).paired.flatMap(([was, is]) => {
    const [one, other] = [base.methods.get(was), head.methods.get(is)];
    return one === undefined || other === undefined ? [] : [[[was, one] as const, [is, other] as const] as const];
  });
}

function proseOf(plan: PackagePlan): string {
  const files = emitProse(plan).filter(({ kind }) => kind === 'markdown');
  return files.map(({ text }) => text).join('\n');
}

function replyText(descriptor: PlannedDescriptor, { model }: PackagePlan, status: string): string {
  const reply: LiteralValue | undefined = status.startsWith('2')
    ? exampleReply(descriptor, model)
    : exampleErrors(descriptor, model)?.get(status);
  return reply === undefined ? '' : valueLiteral(reply);
}
