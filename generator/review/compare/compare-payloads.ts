import type { MediaType } from '../../model/api-model.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import { meaningText } from '../schema/meaning-text.js';
import { code } from '../words.js';
import type { Comparison } from './context.js';
import type { KnownWebhook, PairedWebhooks } from './pair-webhooks.js';

type Pair = PairedWebhooks['paired'][number];

/**
 * Compares what webhooks and callbacks are sent with. Those of one name have one type of payload: where one comes or
 * goes that is sent with another body, that is a change for all of them.
 */
export function comparePayloads(
  comparison: Comparison,
  { before, after, paired }: Pick<PairedWebhooks, 'before' | 'after' | 'paired'>,
): void {
  for (const named of new Set(after.map((one) => one.named))) {
    const isOfName = (one: KnownWebhook): boolean => one.named === named;
    const [bases, heads] = [before.filter(isOfName), after.filter(isOfName)];
    const pairs = paired.filter(([, other]) => isOfName(other));
    if (pairs.length === bases.length && pairs.length === heads.length) {
      for (const pair of pairs) compareBodies(comparison, pair);
    } else if (bases.length > 0) compareTogether(comparison, bases, heads);
  }
}

function compareBodies(comparison: Comparison, [one, other]: Pair): void {
  const after = new Map(contentOf(other).map((media) => [media.name, media]));
  for (const media of contentOf(one)) {
    const next = after.get(media.name);
    if (next !== undefined) compareMedia(comparison, { media: [[media], [next]], known: other, called: other.called });
  }
}

/** As the type of the payload has them: a body may be any of several. */
function compareTogether(comparison: Comparison, bases: readonly KnownWebhook[], heads: readonly KnownWebhook[]): void {
  const [known] = heads;
  if (known === undefined) return;
  const { named: called, origin, webhook } = known;
  const [was, is] = [bases.flatMap(contentOf), heads.flatMap(contentOf)];
  const [from, to] = [was, is].map(namesText);
  if (from !== to) {
    const places = { base: bases[0]?.webhook.location, head: webhook.location };
    const facts = { webhook: called, from: from ?? '', to: to ?? '' };
    comparison.schemas.drafts.reportFrom(origin)('webhook/body-changed', facts, places);
  }
  for (const name of new Set(was.map((media) => media.name))) {
    const [before, after] = [was, is].map((content) => content.filter((media) => media.name === name));
    if (before === undefined || after === undefined || after.length === 0) continue;
    compareMedia(comparison, { media: [before, after], known, called });
  }
}

interface MediaPair {
  /** Of one name. */
  readonly media: readonly [base: readonly MediaType[], head: readonly MediaType[]];
  readonly known: KnownWebhook;
  readonly called: string;
}

function compareMedia({ schemas }: Comparison, { media: [base, head], known, called }: MediaPair): void {
  const place = ([media]: readonly MediaType[]) => media?.schema?.location ?? media?.location;
  compareSchemas(schemas, {
    base: anyOf(base),
    head: anyOf(head),
    direction: 'response',
    subject: `the body of the ${called}`,
    origin: known.origin,
    places: { base: place(base), head: place(head) },
  });
}

function anyOf(media: readonly MediaType[]): JsonSchema {
  const schemas = new Map(
    media.map(({ schema }): [string, JsonSchema] => [meaningText(schema?.json ?? true), schema?.json ?? true]),
  );
  const [only = true, ...others] = schemas.values();
  return others.length === 0 ? only : { anyOf: [only, ...others] };
}

function contentOf({ webhook: { body } }: KnownWebhook): readonly MediaType[] {
  return body?.content ?? [];
}

function namesText(content: readonly MediaType[]): string {
  const names = [...new Set(content.map(({ name }) => code(name)))].sort();
  return names.length === 0 ? 'no body' : names.join(' or ');
}
