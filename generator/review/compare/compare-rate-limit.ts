import type { ApiModel } from '../../model/api-model.js';
import type { RateLimit } from '../../model/extensions.js';
import { placeIn } from '../../model/written-place.js';
import type { Places } from '../report.js';
import type { ComparedOperation, Comparison, OperationPair } from './context.js';
import { extensionsOf } from './extension-pair.js';

/** Compares the limit of an operation, its own or that of the API. */
export function compareRateLimit(pair: OperationPair): void {
  const found = extensionsOf<RateLimit>(pair, 'rateLimit');
  if (found === undefined) return;
  const { one, other, at, operation, report } = found;
  const [from, to] = [rateText(one), rateText(other)];
  if (from !== to) {
    // The limit of the API decides what `createClient` takes.
    const [was, is] = [isKept(pair.base.model.rateLimit), isKept(pair.head.model.rateLimit)];
    const isDropped = was && !is && !isKept(other);
    const isAdded = !was && is && !isKept(one);
    const id = isDropped ? 'no-longer-kept' : isAdded ? 'now-kept' : 'changed';
    report(`rate-limit/${id}`, { operation, from, to }, at());
  }
  const headers = headersChange(one, other);
  if (headers !== 'none') report(`rate-limit/headers-${headers}`, { operation }, at('headers'));
}

/** Compares the limit of the API where no operation has it on both sides, for one that has tells. */
export function compareApiRateLimit(comparison: Comparison, pairs: readonly OperationPair[]): void {
  const has = ({ operation, model }: ComparedOperation): boolean => operation.rateLimit === model.rateLimit;
  if (pairs.some((pair) => has(pair.base) && has(pair.head))) return;
  const { base, head, report } = comparison;
  const [one, other] = [base.model, head.model].map(({ rateLimit }) => rateLimit);
  const [from, to] = [rateText(one), rateText(other)];
  const at = (...path: readonly string[]): Places => {
    const place = ({ location }: ApiModel) => placeIn(location, 'x-rate-limit', ...path) ?? location;
    return { base: place(base.model), head: place(head.model) };
  };
  if (from !== to) {
    const [was, is] = [isKept(one), isKept(other)];
    const id = was === is ? 'unused-changed' : is ? 'limiter-added' : 'limiter-removed';
    report(`rate-limit/${id}`, { from, to }, at());
  }
  const headers = headersChange(one, other);
  if (headers === 'respelled') report('rate-limit/headers-respelled', { operation: 'the API' }, at('headers'));
  if (headers === 'changed') report('rate-limit/unused-headers-changed', {}, at('headers'));
}

/** What becomes of the headers of a limit that stays. */
function headersChange(one: RateLimit | undefined, other: RateLimit | undefined): 'none' | 'respelled' | 'changed' {
  if (!one || !other) return 'none';
  const [was, is] = [JSON.stringify(one.headers), JSON.stringify(other.headers)];
  if (was === is) return 'none';
  return was.toLowerCase() === is.toLowerCase() ? 'respelled' : 'changed';
}

/** By the client, unasked. */
function isKept(limit: RateLimit | undefined): boolean {
  return limit !== undefined && !limit.advisory;
}

function rateText(limit: RateLimit | undefined): string {
  if (limit === undefined) return 'none';
  const advice = limit.advisory ? ' (advice only)' : '';
  return `${limit.requests} per ${limit.window / 1000} s${advice}`;
}
