import type { Location } from '../../diagnostics/location.js';
import type { ApiModel, Webhook } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import { operationKey } from '../reach.js';
import { code } from '../words.js';
import { pairOperations } from './pair-operations.js';

/** A request that the API sends. */
export interface KnownWebhook {
  readonly webhook: Webhook;
  /** A key of the reach: the operation that sets it up, or the webhook itself. */
  readonly origin: string;
  /** In a sentence: a webhook, or a callback of an operation, with where it is sent if there are several. */
  readonly called: string;
  /** The same without that: what shares a name shares the type of its payload. */
  readonly named: string;
}

/** The webhooks and callbacks of both sides, and what has become of each. */
export interface PairedWebhooks {
  readonly before: readonly KnownWebhook[];
  readonly after: readonly KnownWebhook[];
  readonly paired: readonly (readonly [base: KnownWebhook, head: KnownWebhook])[];
  readonly removed: readonly KnownWebhook[];
  readonly added: readonly KnownWebhook[];
  /** Keys of the operations that both sides have. */
  readonly kept: ReadonlySet<string>;
  /** Where the callbacks of an operation stand, by its key. */
  readonly homes: Readonly<Record<'base' | 'head', ReadonlyMap<string, Location>>>;
}

/** Finds for each webhook and callback of the base the one it has become. */
export function pairWebhooks(base: ApiModel, head: ApiModel): PairedWebhooks {
  const ids = new Map(pairOperations(base, head).paired.map(([one, other]) => [one.id, other.id]));
  const several = new Set([...severalOf(base, ids), ...severalOf(head, new Map())]);
  const [before, after] = [webhooksOf(base, ids, several), webhooksOf(head, new Map(), several)];
  const paired: (readonly [KnownWebhook, KnownWebhook])[] = [];
  const gone = new Set(before);
  const fresh = new Set(after);
  for (const keyOf of [exactKey, looseKey, nameOf]) {
    for (const one of gone) {
      const isLike = (other: KnownWebhook): boolean => keyOf(other) === keyOf(one);
      const found = [...fresh].filter(isLike);
      const [other] = found;
      // Of one that is sent elsewhere it is known which it was where no other one is.
      if (other === undefined || found.length > 1 || [...gone].filter(isLike).length > 1) continue;
      paired.push([one, other]);
      gone.delete(one);
      fresh.delete(other);
    }
  }
  return {
    ...{ before, after, paired, removed: [...gone], added: [...fresh] },
    kept: new Set([...ids.values()].map(operationKey)),
    homes: { base: homesOf(base, ids), head: homesOf(head, new Map()) },
  };
}

function exactKey({ called, webhook }: KnownWebhook): string {
  return JSON.stringify([called, webhook.method]);
}

/** Where it is sent is known by what a request says; the type of the package has its name. */
function looseKey({ named, webhook }: KnownWebhook): string {
  return JSON.stringify([named, webhook.method]);
}

/** Sent with another method, it is the same to all that has its name. */
function nameOf({ named }: KnownWebhook): string {
  return named;
}

/** Whether no operation sets it up. */
export function isOfApi({ webhook, origin }: KnownWebhook): boolean {
  return origin === ownKey(webhook.name);
}

function ownKey(name: string): string {
  return `webhook ${name}`;
}

type Ids = ReadonlyMap<string, string>;

/** The callbacks of which there are several under one name; `ids` has the operations under the ids that they have in the head. */
function severalOf({ operations }: ApiModel, ids: Ids): readonly string[] {
  const keys = operations.flatMap(({ id, callbacks }) =>
    callbacks.map((callback) => nameKey(ids.get(id) ?? id, callback)),
  );
  return keys.filter((key, index) => keys.indexOf(key) < index);
}

function nameKey(operation: string, { name, method }: Webhook): string {
  return JSON.stringify([operation, name, method]);
}

function homesOf({ operations }: ApiModel, ids: Ids): ReadonlyMap<string, Location> {
  return new Map(
    operations.map(({ id, location, idLocation }) => [
      operationKey(ids.get(id) ?? id),
      placeIn(location, 'callbacks') ?? idLocation,
    ]),
  );
}

function webhooksOf(
  { webhooks, operations }: ApiModel,
  ids: Ids,
  several: ReadonlySet<string>,
): readonly KnownWebhook[] {
  const own = webhooks.map((webhook): KnownWebhook => {
    const named = `webhook ${code(webhook.name)}`;
    return { webhook, origin: ownKey(webhook.name), called: named, named };
  });
  const callbacks = operations.flatMap(({ id, callbacks }) =>
    callbacks.map((callback): KnownWebhook => {
      const operation = ids.get(id) ?? id;
      const to = several.has(nameKey(operation, callback)) ? ` to ${code(callback.expression)}` : '';
      const named = `callback ${code(callback.name)} of ${code(operation)}`;
      return { webhook: callback, origin: operationKey(operation), called: `${named}${to}`, named };
    }),
  );
  return [...own, ...callbacks];
}
