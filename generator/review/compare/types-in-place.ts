import { schemaNameOf } from '../../model/schema-reference.js';
import type { PackagePlan, PlannedDescriptor, PlannedType } from '../../plan/package-plan.js';

/** Type in the base → type in the head where one place of an operation or a webhook has another exported type. */
export function typesInPlace(base: PackagePlan, head: PackagePlan): ReadonlyMap<string, string> {
  const after = places(head);
  const changed = [...places(base)].flatMap(([place, from]): [string, string][] => {
    const to = after.get(place);
    return to === undefined || to === from ? [] : [[from, to]];
  });
  return new Map(changed);
}

/** Place → name of the exported type that stands there. */
function places(plan: PackagePlan): ReadonlyMap<string, string> {
  const descriptors = plan.descriptors.flatMap((descriptor) => descriptorPlaces(descriptor, plan));
  const payloads = [...plan.webhooks, ...plan.callbacks].flatMap(({ name, payload }) =>
    placesOf(`payload ${name}`, payload, plan),
  );
  return new Map([...descriptors, ...payloads]);
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

function placesOf(place: string, type: PlannedType, plan: PackagePlan): readonly (readonly [string, string])[] {
  const name = exportedName(type, plan, place.endsWith(' body') ? 'input' : 'output');
  return name === undefined ? [] : [[place, name]];
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
