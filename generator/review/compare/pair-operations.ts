import type { ApiModel, Operation } from '../../model/api-model.js';

/** What has become of the operations. */
export interface PairedOperations {
  readonly paired: readonly (readonly [base: Operation, head: Operation])[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

type Likeness = (one: Operation, other: Operation) => boolean;

/** From the surest to the vaguest. */
const keys: readonly ((operation: Operation) => string)[] = [
  ({ id, method, path }) => JSON.stringify([id, method, path]),
  ({ id }) => id,
  ({ method, path }) => JSON.stringify([method, path]),
  ({ method, path }) => JSON.stringify([method, path.replaceAll(/\{[^{}]*\}/g, '{}')]),
];

/** Finds for each operation of the base the one it has become: by `operationId`, by method and path, by likeness. */
export function pairOperations(base: ApiModel, head: ApiModel): PairedOperations {
  const paired: [Operation, Operation][] = [];
  let removed: readonly Operation[] = base.operations;
  let added: readonly Operation[] = head.operations;
  const settle = (): void => {
    const known = new Set(paired.flat());
    removed = removed.filter((operation) => !known.has(operation));
    added = added.filter((operation) => !known.has(operation));
  };
  for (const keyOf of keys) {
    const free = new Map(added.map((operation) => [keyOf(operation), operation]));
    for (const one of removed) {
      const other = free.get(keyOf(one));
      if (other === undefined) continue;
      free.delete(keyOf(one));
      paired.push([one, other]);
    }
    settle();
  }
  for (const one of removed) {
    const others = added.filter((other) => isRenamed(one, other));
    const [other] = others;
    const rivals = removed.filter((rival) => other !== undefined && isRenamed(rival, other));
    if (other !== undefined && others.length === 1 && rivals.length === 1) paired.push([one, other]);
  }
  settle();
  const order = new Map(head.operations.map((operation, index) => [operation, index]));
  paired.sort(([, one], [, other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  return { paired, removed, added };
}

/** Another id and another path, and yet the same: it does the same with the same inputs, and says so in the same words. */
const isRenamed: Likeness = (one, other) =>
  one.method === other.method &&
  one.summary !== undefined &&
  one.summary === other.summary &&
  one.tag === other.tag &&
  inputs(one) === inputs(other);

function inputs({ parameters, body }: Operation): string {
  const names = parameters.map((parameter) => [parameter.in, parameter.name, parameter.schema.json]);
  return JSON.stringify([names, body?.content.map(({ name, schema }) => [name, schema?.json])]);
}
