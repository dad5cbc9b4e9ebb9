import type { SpecEntry, SpecNode } from '../read/spec-document.js';
import { entry, isText, itemsOf, member, textOf } from '../read/spec-node.js';
import { defined } from './defined.js';
import { membersOf } from './node.js';
import { booleanOf } from './scalar.js';
import type { Spec } from './spec.js';
import type { ChannelAddress, ChannelParameter, MessagePlaces, StreamChannel } from './stream.js';
import { written } from './written-place.js';

/** A channel of `x-stream`. */
export function channelOf(
  spec: Spec,
  { key, keyLocation, value: node }: SpecEntry,
  { snapshots }: MessagePlaces,
): StreamChannel | undefined {
  const addresses = addressesOf(entry(node, 'address'));
  const payload = member(node, 'payload');
  if (addresses.length === 0 || payload === undefined) return undefined;
  const snapshot = member(node, 'snapshot');
  const hasSnapshot = snapshots.length > 0 && booleanOf(snapshot) !== false;
  return defined({
    location: written(keyLocation, node),
    key,
    name: textOf(member(node, 'name')) ?? key,
    addresses,
    parameters: membersOf(member(node, 'parameters')).map((parameter) => parameterOf(parameter, addresses)),
    summary: textOf(member(node, 'summary')),
    description: textOf(member(node, 'description')),
    deprecated: booleanOf(member(node, 'deprecated')) ?? false,
    isPrivate: booleanOf(member(node, 'private')) ?? false,
    isWhole: booleanOf(member(node, 'whole')) ?? false,
    overflow: textOf(member(node, 'overflow')) === 'latest' ? ('latest' as const) : ('error' as const),
    snapshot: hasSnapshot ? spec.schema(snapshot ?? payload) : undefined,
    payload: spec.schema(payload),
  });
}

/** A text, or a list of them. */
function addressesOf(address: SpecEntry | undefined): readonly ChannelAddress[] {
  const nodes: readonly SpecNode[] = address === undefined ? [] : [address.value, ...itemsOf(address.value)];
  return nodes
    .filter(isText)
    .map(({ location, value }) => ({ location, template: value, variables: variablesOf(value) }));
}

/** The names in braces, in order. */
function variablesOf(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

function parameterOf({ key, keyLocation, value }: SpecEntry, addresses: readonly ChannelAddress[]): ChannelParameter {
  const choices = itemsOf(member(value, 'enum')).flatMap((item) => textOf(item) ?? []);
  return defined({
    location: written(keyLocation, value),
    name: key,
    description: textOf(member(value, 'description')),
    enum: choices.length === 0 ? undefined : choices,
    example: textOf(itemsOf(member(value, 'examples'))[0]) ?? choices[0],
    isOptional: addresses.some(({ variables }) => !variables.includes(key)),
    at: textOf(member(value, 'location')),
  });
}
