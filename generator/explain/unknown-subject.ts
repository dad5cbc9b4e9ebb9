import { printable } from '../diagnostics/printable.js';
import { didYouMean, nearestFirst } from '../diagnostics/suggest.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';

/** A large API has more operations than anybody reads in an error. */
const mostListed = 20;

/** What else a name could have been. */
export interface Nameable {
  readonly plan: PackagePlan;
  /** `group.method`. */
  readonly methods: Iterable<string>;
  /** Webhooks and callbacks. */
  readonly webhooks: PackagePlan['model']['webhooks'];
  /** Names of the schemes that sign what is received. */
  readonly inbound: readonly string[];
  readonly stream: readonly string[];
}

/** There is nothing of this name: what there is, near names first. */
export function unknownSubject(name: string, { plan, methods, webhooks, inbound, stream }: Nameable): UsageError {
  const signed = webhooks.filter(({ security = [] }) =>
    security.some(({ schemes }) => schemes.some(({ scheme }) => inbound.includes(scheme))),
  );
  const names = [
    ...plan.descriptors.map(({ operation }) => operation.id),
    ...signed.map((webhook) => webhook.id ?? webhook.name),
    ...inbound,
    ...stream,
  ];
  const others = [...signed.map((webhook) => webhook.name), ...methods];
  const hint = didYouMean(name, [...names, ...others]);
  const suggestion = hint === undefined ? '. ' : `; ${hint.charAt(0).toLowerCase()}${hint.slice(1)} `;
  const near = nearestFirst(name, [...names, ...others]);
  const listed = listOf([...near, ...names.filter((known) => isPart(name, known)), ...names]);
  return new UsageError(printable(`no operation or webhook \`${name}\` in ${plan.specPath}${suggestion}${listed}`));
}

/** `order` is a part of `createOrder`. */
function isPart(name: string, known: string): boolean {
  return name !== '' && known.toLowerCase().includes(name.toLowerCase());
}

function listOf(names: readonly string[]): string {
  const all = [...new Set(names)];
  const more = all.length > mostListed ? ` and ${all.length - mostListed} more` : '';
  return all.length === 0 ? 'It has none.' : `It has ${all.slice(0, mostListed).join(', ')}${more}.`;
}
