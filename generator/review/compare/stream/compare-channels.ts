import type { PlannedChannel, PlannedChannelInput } from '../../../plan/package-plan.js';
import { bare, code } from '../../words.js';
import { channelPair, type ChannelPair } from './channel-pair.js';
import { compareAddresses } from './compare-addresses.js';
import { compareChannelParameters } from './compare-channel-parameters.js';
import { comparePayloads } from './compare-payloads.js';
import { pairChannels } from './pair-channels.js';
import type { StreamPair } from './stream-pair.js';

const steps: readonly ((pair: ChannelPair) => void)[] = [
  compareNames,
  compareAddresses,
  compareInput,
  compareChannelParameters,
  comparePrivacy,
  comparePayloads,
  compareProse,
];

/** Compares the channels of the stream. */
export function compareChannels(stream: StreamPair): void {
  const { base, head, report, at } = stream;
  const { paired, removed, added } = pairChannels(base, head);
  const list = at('channels');
  for (const { channel } of removed) {
    report('channel/removed', { channel: bare(channel.key) }, { ...list, base: channel.location });
  }
  for (const { channel } of added) {
    report('channel/added', { channel: bare(channel.key) }, { ...list, head: channel.location });
  }
  for (const [one, other] of paired) {
    const pair = channelPair(stream, one, other);
    for (const step of steps) step(pair);
  }
}

function compareNames({ base, head, channel, report, at }: ChannelPair): void {
  const [one, other] = [base.channel, head.channel];
  if (one.key !== other.key) report('channel/renamed', { from: bare(one.key), to: channel }, at());
  const isOwn = base.constant === one.key && head.constant === other.key;
  if (!isOwn && base.constant !== head.constant) {
    report('channel/constant-renamed', { channel, from: code(base.constant), to: code(head.constant) }, at());
  }
  if (one.name !== other.name) {
    report('channel/name-changed', { channel, from: code(one.name), to: code(other.name) }, at('name'));
  }
}

/** A value stands alone before the options: with the first parameter, or the second, all moves. */
function compareInput({ base, head, channel, report, at }: ChannelPair): void {
  if (base.input.kind === head.input.kind) return;
  const facts = { channel, from: inputTexts[base.input.kind], to: inputTexts[head.input.kind] };
  report('channel/input-changed', facts, at('parameters'));
}

const inputTexts: Readonly<Record<PlannedChannelInput['kind'], string>> = {
  none: 'options only',
  parameter: 'one value',
  parameters: 'an object of parameters',
};

function comparePrivacy({ stream, base, head, channel, report, at }: ChannelPair): void {
  const [was, is] = [base.channel.isPrivate, head.channel.isPrivate];
  if (was === is) return;
  const places = at('private');
  // Where all connections have credentials, no type tells private channels apart.
  if (stream.base.access === 'required' && stream.head.access === 'required') {
    const [from, to] = is ? ['public', 'private'] : ['private', 'public'];
    report('channel/privacy-changed', { channel, from: from ?? '', to: to ?? '' }, places);
  } else report(is ? 'channel/became-private' : 'channel/became-public', { channel }, places);
}

function compareProse({ base, head, channel, report, at }: ChannelPair): void {
  const [one, other] = [base.channel, head.channel];
  for (const key of ['summary', 'description'] as const) {
    if (one[key] !== other[key]) report('channel/description-changed', { channel, what: key }, at(key));
  }
  if (!one.deprecated && other.deprecated) report('channel/deprecated', { channel }, at('deprecated'));
  if (one.deprecated && !other.deprecated) report('channel/undeprecated', { channel }, at('deprecated'));
  if (one.overflow === other.overflow) return;
  const facts = { channel, from: overflowText(base), to: overflowText(head) };
  report('channel/overflow-changed', facts, at('overflow'));
}

function overflowText({ channel }: PlannedChannel): string {
  return channel.overflow === 'error' ? 'the loop ends with an error' : 'the newest takes the place of the others';
}
