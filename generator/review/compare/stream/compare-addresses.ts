import type { ChannelAddress, StreamChannel } from '../../../model/stream.js';
import { code } from '../../words.js';
import type { ChannelPair } from './channel-pair.js';

/** Compares how a channel is asked for, address by address: of a channel no two have the same variables. */
export function compareAddresses({ base, head, channel, report, at }: ChannelPair): void {
  const before = byVariables(base.channel);
  const after = byVariables(head.channel);
  for (const [variables, { location, template }] of before) {
    const other = after.get(variables);
    if (other === undefined || other.template === template) continue;
    const facts = { channel, from: code(template), to: code(other.template) };
    report('channel/address-changed', facts, { base: location, head: other.location });
  }
  // What comes or goes with a parameter is said of the parameter.
  if (inputsOf(base.channel) !== inputsOf(head.channel)) return;
  const list = at('address');
  for (const [variables, { location, template }] of before) {
    const facts = { channel, address: code(template) };
    if (!after.has(variables)) report('channel/address-removed', facts, { ...list, base: location });
  }
  for (const [variables, { location, template }] of after) {
    const facts = { channel, address: code(template) };
    if (!before.has(variables)) report('channel/address-added', facts, { ...list, head: location });
  }
}

function byVariables({ addresses }: StreamChannel): ReadonlyMap<string, ChannelAddress> {
  return new Map(addresses.map((address) => [JSON.stringify([...address.variables].sort()), address]));
}

function inputsOf({ parameters }: StreamChannel): string {
  return JSON.stringify(parameters.map(({ name, isOptional }) => [name, isOptional]).sort());
}
