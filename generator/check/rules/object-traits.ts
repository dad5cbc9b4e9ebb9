import { follow } from '../../read/resolve.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entriesOf, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';

/** What a schema says of the objects that fit it, with all that it is made of. */
export interface ObjectTraits {
  /** `false`: its `type` is another. */
  readonly isObject: boolean;
  readonly isNull: boolean;
  readonly names: ReadonlySet<string>;
  /** Of a union, what one of its members requires: whoever asks looks at those as well. */
  readonly required: ReadonlySet<string>;
}

/** Follows references, `allOf`, and unions unless told not to. A schema may include itself. */
export function objectTraitsOf(
  spec: CheckedSpec,
  schema: SpecNode,
  { withUnions }: { readonly withUnions: boolean } = { withUnions: true },
): ObjectTraits {
  const names = new Set<string>();
  const required = new Set<string>();
  const seen = new Set<SpecNode>();
  let isObject = true;
  let isNull = false;
  const work: Part[] = [{ node: schema, withUnions, isWhole: true }];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { node, isWhole } = next;
    if (seen.has(node)) continue;
    seen.add(node);
    const target = follow(spec.document, node);
    if (target !== undefined) work.push({ ...next, node: target });
    const types = typesOf(node);
    if (isWhole && types.length > 0) {
      if (!types.includes('object')) isObject = false;
      if (types.every((type) => type === 'null')) isNull = true;
    }
    for (const { key } of entriesOf(member(node, 'properties'))) names.add(key);
    for (const name of itemsOf(member(node, 'required'))) required.add(textOf(name) ?? '');
    for (const part of itemsOf(member(node, 'allOf'))) work.push({ node: part, withUnions: true, isWhole });
    if (!next.withUnions) continue;
    for (const part of [...itemsOf(member(node, 'oneOf')), ...itemsOf(member(node, 'anyOf'))]) {
      work.push({ node: part, withUnions: true, isWhole: false });
    }
  }
  return { isObject, isNull, names, required };
}

interface Part {
  readonly node: SpecNode;
  readonly withUnions: boolean;
  /** Whether all objects have to fit it, and not only some. */
  readonly isWhole: boolean;
}

function typesOf(node: SpecNode): readonly string[] {
  const type = member(node, 'type');
  return (type?.kind === 'list' ? type.items : [type]).flatMap((item) => textOf(item) ?? []);
}
