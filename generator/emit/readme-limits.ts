import type { RateLimit } from '../model/extensions.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { sharedFacts } from './api-value.js';
import { markdownCode } from './encode/markdown.js';
import { methodsOf } from './readme-call.js';

/** How fast calls may come and what is sent again, for the README's template. */
export function limitsView(plan: PackagePlan): object {
  const { rateLimit, rejectedOn } = sharedFacts(plan.model);
  const own = methodsOf(plan).filter(({ descriptor }) => isOwn(descriptor.operation.rateLimit, rateLimit));
  const unsafeReads = methodsOf(plan).filter(
    ({ descriptor: { operation } }) => !operation.retry.safe && ['GET', 'HEAD', 'OPTIONS'].includes(operation.method),
  );
  return {
    rateLimit: rateLimit === undefined ? '' : limitText(rateLimit),
    isAdvisory: rateLimit?.advisory === true,
    reportsLimit: Object.keys(rateLimit?.headers ?? {}).length > 0,
    ownLimits: own.map(({ name, resource, descriptor: { operation } }) => ({
      method: markdownCode(`${resource.property}.${name}`),
      limit:
        operation.rateLimit === undefined
          ? 'none'
          : `${limitText(operation.rateLimit)}${operation.rateLimit.advisory ? ' (advice)' : ''}`,
    })),
    rejectedOn: rejectedOn.map(String).join(', '),
    unsafeReads: unsafeReads.map(({ name, resource }) => markdownCode(`${resource.property}.${name}`)).join(', '),
  };
}

function isOwn(limit: RateLimit | undefined, shared: RateLimit | undefined): boolean {
  return limit !== shared;
}

/** One for all: to make one takes longer than to render the rest of a README. */
const decimal = new Intl.NumberFormat('en-US');

function limitText({ requests, window }: RateLimit): string {
  return `${decimal.format(requests)} ${requests === 1 ? 'request' : 'requests'} per ${duration(window)}`;
}

function duration(milliseconds: number): string {
  const units: readonly [number, string][] = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1000, 'second'],
  ];
  const [size, name] = units.find(([unit]) => milliseconds % unit === 0) ?? [1, 'millisecond'];
  const count = milliseconds / size;
  return count === 1 ? name : `${count} ${name}s`;
}
