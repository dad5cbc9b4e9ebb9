import type { ApiModel } from '../../model/api-model.js';
import type { RateLimit } from '../../model/extensions.js';
import { placeIn } from '../../model/written-place.js';
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
    const isDropped = isKept(pair.base.model.rateLimit) && !isKept(pair.head.model.rateLimit) && !isKept(other);
    report(isDropped ? 'rate-limit/no-longer-kept' : 'rate-limit/changed', { operation, from, to }, at());
  }
  if (!one || !other) return;
  const [was, is] = [JSON.stringify(one.headers), JSON.stringify(other.headers)];
  if (was === is) return;
  const isSame = was.toLowerCase() === is.toLowerCase();
  report(isSame ? 'rate-limit/headers-respelled' : 'rate-limit/headers-changed', { operation }, at('headers'));
}

/** Compares the limit of the API where no operation has it on both sides, for one that has tells. */
export function compareApiRateLimit({ base, head, report }: Comparison, pairs: readonly OperationPair[]): void {
  const [one, other] = [base.model, head.model].map(({ rateLimit }) => rateLimit);
  const [from, to] = [rateText(one), rateText(other)];
  const has = ({ operation, model }: ComparedOperation): boolean => operation.rateLimit === model.rateLimit;
  if (from === to || pairs.some((pair) => has(pair.base) && has(pair.head))) return;
  const [was, is] = [isKept(one), isKept(other)];
  const id = was === is ? 'unused-changed' : is ? 'limiter-added' : 'limiter-removed';
  const place = ({ location }: ApiModel) => placeIn(location, 'x-rate-limit') ?? location;
  report(`rate-limit/${id}`, { from, to }, { base: place(base.model), head: place(head.model) });
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
