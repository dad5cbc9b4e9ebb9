import type { Schema } from '../../../model/schema-object.js';
import { compareSchemas } from '../../schema/compare-schemas.js';
import { code } from '../../words.js';
import type { ChannelPair } from './channel-pair.js';
import { streamOrigin } from './stream-pair.js';

/** Compares what a channel brings. Payloads are received, as replies are. */
export function comparePayloads(pair: ChannelPair): void {
  const { base, head } = pair;
  const [one, other] = [base.channel, head.channel];
  compareKinds(pair);
  compareOne(pair, 'payload', { base: one.payload, head: other.payload });
  if (one.snapshot === undefined || other.snapshot === undefined) return;
  const isPayload = [one, other].every(({ snapshot, payload }) => snapshot?.json === payload.json);
  if (!isPayload) compareOne(pair, 'snapshot', { base: one.snapshot, head: other.snapshot });
}

function compareKinds({ base, head, channel, report, at }: ChannelPair): void {
  const [one, other] = [base.channel, head.channel];
  if (!one.isWhole && other.isWhole) report('channel/became-whole', { channel }, at('whole'));
  if (one.isWhole && !other.isWhole) report('channel/no-longer-whole', { channel }, at('whole'));
  const [had, has] = [one, other].map(({ snapshot }) => snapshot !== undefined);
  if (had === has) return;
  const places = at('snapshot');
  if (one.isWhole && other.isWhole) {
    const [from, to] = has === true ? ['with an update', 'with a state'] : ['with a state', 'with an update'];
    report('channel/first-state-changed', { channel, from: from ?? '', to: to ?? '' }, places);
  } else report(has === true ? 'channel/snapshot-added' : 'channel/snapshot-removed', { channel }, places);
}

function compareOne(
  { stream, channel, at }: ChannelPair,
  what: 'payload' | 'snapshot',
  schemas: { readonly base: Schema; readonly head: Schema },
): void {
  const places = at(what);
  compareSchemas(stream.comparison.schemas, {
    base: schemas.base.json,
    head: schemas.head.json,
    direction: 'response',
    subject: `the ${what} of ${code(channel)}`,
    origin: streamOrigin,
    places: { base: schemas.base.location ?? places.base, head: schemas.head.location ?? places.head },
  });
}
