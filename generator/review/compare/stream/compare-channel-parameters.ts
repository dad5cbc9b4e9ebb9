import type { ChannelParameter } from '../../../model/stream.js';
import { bare, code } from '../../words.js';
import type { ChannelPair } from './channel-pair.js';

/** Compares what fills the addresses of a channel. */
export function compareChannelParameters(pair: ChannelPair): void {
  const { base, head, channel, report, at } = pair;
  const before = new Map(base.channel.parameters.map((each) => [each.name, each]));
  const after = new Map(head.channel.parameters.map((each) => [each.name, each]));
  const list = at('parameters');
  for (const [name, { location }] of before) {
    const facts = { channel, parameter: bare(name) };
    if (!after.has(name)) report('channel/parameter-removed', facts, { ...list, base: location });
  }
  for (const [name, other] of after) {
    const one = before.get(name);
    if (one !== undefined) compareOne(pair, one, other);
    else {
      const id = other.isOptional ? 'channel/parameter-added-optional' : 'channel/parameter-added-required';
      report(id, { channel, parameter: bare(name) }, { ...list, head: other.location });
    }
  }
}

function compareOne({ channel, report, at }: ChannelPair, one: ChannelParameter, other: ChannelParameter): void {
  const facts = { channel, parameter: bare(other.name) };
  const place = (key: string) => at('parameters', other.name, key);
  if (one.isOptional && !other.isOptional) report('channel/parameter-became-required', facts, at('address'));
  if (!one.isOptional && other.isOptional) report('channel/parameter-became-optional', facts, at('address'));
  for (const value of missingIn(other.enum, one.enum)) {
    report('channel/parameter-value-removed', { ...facts, value }, place('enum'));
  }
  for (const value of missingIn(one.enum, other.enum)) {
    report('channel/parameter-value-added', { ...facts, value }, place('enum'));
  }
  if (one.at !== other.at) {
    const [from = '', to = ''] = [one.at, other.at].map((pointer) =>
      pointer === undefined ? 'no place' : code(pointer),
    );
    report('channel/parameter-location-changed', { ...facts, from, to }, place('location'));
  }
  if (one.description !== other.description) {
    report('channel/parameter-description-changed', facts, place('description'));
  }
  if (ownExample(one) !== ownExample(other)) {
    report('channel/parameter-example-changed', facts, place('examples'));
  }
}

/** Without an example the first of the values stands for one, in whatever order they are. */
function ownExample({ enum: values, example }: ChannelParameter): string | undefined {
  return example === values?.[0] ? undefined : example;
}

/** Values that the second has and the first has not; without `enum` any text is one. */
function missingIn(values: readonly string[] | undefined, others: readonly string[] | undefined): readonly string[] {
  if (values === undefined) return [];
  if (others === undefined) return ['any other text'];
  return others.filter((value) => !values.includes(value)).map(code);
}
