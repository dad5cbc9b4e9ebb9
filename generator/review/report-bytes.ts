import type { Comparison } from './compare/context.js';
import { pairSchemes } from './compare/pair-schemes.js';
import { operationKey } from './reach.js';
import { streamOrigin } from './compare/stream/stream-pair.js';
import { streamConnection, type SigningReview } from './review.js';
import { bare, listText } from './words.js';

/** Says of each scheme once that what is signed or sent with it changes, and for which operations. */
export function reportBytes({ base, head, schemas }: Comparison, { compared, differences }: SigningReview): void {
  const byScheme = new Map<string, { readonly operation: string; readonly differs: readonly string[] }[]>();
  for (const { scheme, operation, differs } of differences) {
    byScheme.set(scheme, [...(byScheme.get(scheme) ?? []), { operation, differs }]);
  }
  const pairs = pairSchemes({ base, head }).paired;
  for (const [scheme, found] of byScheme) {
    const operations = new Set(found.map(({ operation }) => operation));
    const isStreamed = operations.delete(streamConnection);
    const counted = `${operations.size} of ${compared} operations`;
    const facts = {
      scheme: bare(scheme),
      where: listText([operations.size === 0 ? [] : [counted], isStreamed ? [streamConnection] : []].flat()),
      what: listText([...new Set(found.flatMap(({ differs }) => differs))]),
    };
    const [first = ''] = scheme.split(' with ');
    const [was, is] = pairs.find(([, other]) => other.scheme.name === first) ?? [];
    const places = {
      base: was?.scheme.nameLocation ?? base.model.location,
      head: is?.scheme.nameLocation ?? head.model.location,
    };
    for (const { operation } of found) {
      const origin = operation === streamConnection ? streamOrigin : operationKey(operation);
      schemas.drafts.reportFrom(origin)('signing/bytes-changed', facts, places);
    }
  }
}
