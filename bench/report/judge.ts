import { median } from '../measure/statistics.js';
import type { Contender, Measurement } from './measurement.js';

/** How the subject stands to its target. */
export interface Judgement {
  /** Median of the subject, or its ratio to the other's. */
  readonly value: number;
  readonly isMet: boolean;
}

/** Nothing where there is no target, or where the other was not measured. */
export function judge({ subject, contenders, target }: Measurement): Judgement | undefined {
  if (target === undefined) return undefined;
  const own = medianOf(contenders, subject);
  const base = target.against === undefined ? 1 : medianOf(contenders, target.against);
  if (own === undefined || base === undefined) return undefined;
  const value = own / base;
  return { value, isMet: target.bound === 'at most' ? value <= target.value : value >= target.value };
}

/** Median of the contender of this name. */
export function medianOf(contenders: readonly Contender[], name: string): number | undefined {
  const found = contenders.find((contender) => contender.name === name);
  return found === undefined ? undefined : median(found.values);
}
