import type { Parameter } from '../../model/api-model.js';

/** What has become of the parameters of an operation. */
export interface PairedParameters {
  readonly paired: readonly (readonly [base: Parameter, head: Parameter])[];
  readonly removed: readonly Parameter[];
  readonly added: readonly Parameter[];
}

type Likeness = (one: Parameter, other: Parameter) => boolean;

/** From the surest to the vaguest. */
const likenesses: readonly Likeness[] = [
  (one, other) => one.in === other.in && wireName(one) === wireName(other),
  (one, other) => one.name === other.name,
  (one, other) => one.in === other.in && letters(one) === letters(other),
];

/** Finds for each parameter of the base the one it has become. */
export function pairParameters(
  base: { readonly parameters: readonly Parameter[]; readonly path: string },
  head: { readonly parameters: readonly Parameter[]; readonly path: string },
): PairedParameters {
  const paired: [Parameter, Parameter][] = [];
  let removed = base.parameters;
  let added = head.parameters;
  const settle = (): void => {
    const known = new Set(paired.flat());
    removed = removed.filter((parameter) => !known.has(parameter));
    added = added.filter((parameter) => !known.has(parameter));
  };
  const pairBy = (isLike: Likeness): void => {
    for (const one of removed) {
      const taken = new Set(paired.map(([, other]) => other));
      const other = added.find((candidate) => !taken.has(candidate) && isLike(one, candidate));
      if (other !== undefined) paired.push([one, other]);
    }
    settle();
  };
  likenesses.slice(0, 1).forEach(pairBy);
  const positions = pathPositions(base.path, head.path);
  pairBy((one, other) => one.in === 'path' && other.in === 'path' && positions.get(one.name) === other.name);
  likenesses.slice(1).forEach(pairBy);
  const [one, ...moreGone] = removed;
  const [other, ...moreFresh] = added;
  if (one && other && moreGone.length + moreFresh.length === 0 && isSameButName(one, other)) paired.push([one, other]);
  settle();
  return { paired, removed, added };
}

function wireName({ in: place, name }: Parameter): string {
  return place === 'header' ? name.toLowerCase() : name;
}

/** `order_id` and `orderId` are one name in two spellings. */
function letters({ name }: Parameter): string {
  return name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Variables of two paths that stand in the same place. */
function pathPositions(base: string, head: string): ReadonlyMap<string, string> {
  const names = (path: string) => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const after = names(head);
  if (base.replaceAll(/\{[^{}]*\}/g, '{}') !== head.replaceAll(/\{[^{}]*\}/g, '{}')) return new Map();
  return new Map(names(base).map((name, index) => [name, after[index] ?? '']));
}

function isSameButName(one: Parameter, other: Parameter): boolean {
  const said = (parameter: Parameter) =>
    JSON.stringify([parameter.in, parameter.required, parameter.style, parameter.explode, parameter.schema.json]);
  return said(one) === said(other);
}
