import type { Location } from '../../diagnostics/location.js';
import { schemaNameOf } from '../../model/schema-reference.js';
import type { PackagePlan, PlannedChannel, PlannedDescriptor, PlannedType } from '../../plan/package-plan.js';
import { operationKey } from '../reach.js';
import { streamOrigin } from './stream/stream-pair.js';

/** An exported type that stands in some place of an operation, a webhook or a channel. */
export interface PlacedType {
  readonly type: string;
  readonly location: Location;
  /** A key of the reach. */
  readonly origin: string;
}

/** The places that have another exported type than before. */
export function typesInPlace(base: PackagePlan, head: PackagePlan): readonly (readonly [PlacedType, PlacedType])[] {
  const after = places(head);
  return [...places(base)].flatMap(([place, from]): [PlacedType, PlacedType][] => {
    const to = after.get(place);
    return to === undefined || to.type === from.type ? [] : [[from, to]];
  });
}

/** By what the place is called. */
function places(plan: PackagePlan): ReadonlyMap<string, PlacedType> {
  const descriptors = plan.descriptors.flatMap((descriptor) => {
    const { idLocation: location, id } = descriptor.operation;
    return descriptorPlaces(descriptor, plan).map(([place, type]): [string, PlacedType] => [
      place,
      { type, location, origin: operationKey(id) },
    ]);
  });
  const payloads = [...plan.webhooks, ...plan.callbacks].flatMap(({ name, payload, requests }) => {
    const location = requests[0]?.location ?? plan.model.location;
    return placesOf(`payload ${name}`, payload, plan).map(([place, type]): [string, PlacedType] => [
      place,
      { type, location, origin: `webhook ${name}` },
    ]);
  });
  const channels = (plan.stream?.channels ?? []).flatMap((planned) => channelPlaces(planned, plan));
  return new Map([...descriptors, ...payloads, ...channels]);
}

function channelPlaces(
  { channel, payload, snapshot }: PlannedChannel,
  plan: PackagePlan,
): readonly (readonly [string, PlacedType])[] {
  const types = [['payload', payload] as const, ...(snapshot === undefined ? [] : [['snapshot', snapshot] as const])];
  return types.flatMap(([what, type]) =>
    placesOf(`channel ${channel.key} ${what}`, type, plan).map(
      ([place, name]) => [place, { type: name, location: channel.location, origin: streamOrigin }] as const,
    ),
  );
}

function descriptorPlaces(
  { name, body, output, item, stream, errors }: PlannedDescriptor,
  plan: PackagePlan,
): readonly (readonly [place: string, type: string])[] {
  const types: readonly (readonly [string, PlannedType | undefined])[] = [
    ['body', body?.type],
    ['output', output],
    ['item', item],
    ['stream', stream?.item],
    ...errors.flatMap(({ statuses, body }) => statuses.map((status) => [`error ${status}`, body] as const)),
  ];
  return types.flatMap(([place, type]) => (type === undefined ? [] : placesOf(`${name} ${place}`, type, plan)));
}

/** A union has a place for each of its members that has a name. */
function placesOf(place: string, type: PlannedType, plan: PackagePlan): readonly (readonly [string, string])[] {
  const members = type.kind === 'union' ? type.members : [type];
  const direction = place.endsWith(' body') ? 'input' : 'output';
  const names = members.flatMap((member) => exportedName(member, plan, direction) ?? []);
  return names.map((name, index) => [`${place} ${index}`, name]);
}

function exportedName(
  type: PlannedType,
  { modelNames }: PackagePlan,
  direction: 'input' | 'output',
): string | undefined {
  if (type.kind === 'model') return type.name;
  if (type.kind !== 'schema' || typeof type.schema === 'boolean') return undefined;
  const { $ref, items } = type.schema;
  const ref = $ref ?? (typeof items === 'object' ? items.$ref : undefined);
  return ref === undefined ? undefined : modelNames[direction].get(schemaNameOf(ref) ?? '');
}
