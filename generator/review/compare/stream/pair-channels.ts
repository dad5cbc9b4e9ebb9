import type { PlannedChannel, PlannedConnection } from '../../../plan/package-plan.js';

/** What has become of the channels. */
export interface PairedChannels {
  readonly paired: readonly (readonly [base: PlannedChannel, head: PlannedChannel])[];
  readonly removed: readonly PlannedChannel[];
  readonly added: readonly PlannedChannel[];
}

/** Pairs channels by key; what is left over is renamed where it is asked for at the same addresses. */
export function pairChannels(base: PlannedConnection, head: PlannedConnection): PairedChannels {
  const after = new Map(head.channels.map((each) => [each.channel.key, each]));
  const before = new Set(base.channels.map(({ channel }) => channel.key));
  const free = head.channels.filter(({ channel }) => !before.has(channel.key));
  const byAddress = new Map(free.map((each) => [addressesOf(each), each]));
  const paired = base.channels.flatMap((one): [PlannedChannel, PlannedChannel][] => {
    const other = after.get(one.channel.key) ?? byAddress.get(addressesOf(one));
    return other === undefined ? [] : [[one, other]];
  });
  const known = new Set(paired.flat());
  return {
    paired,
    removed: base.channels.filter((each) => !known.has(each)),
    added: head.channels.filter((each) => !known.has(each)),
  };
}

/** Whatever the variables are called. */
function addressesOf({ channel }: PlannedChannel): string {
  return JSON.stringify(channel.addresses.map(({ template }) => template.replaceAll(/\{[^{}]*\}/g, '{}')).sort());
}
