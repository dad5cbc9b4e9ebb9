import type { SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { MethodDeclaration } from './extensions.js';
import { defined } from './defined.js';
import { mediaTypeName } from './media-type.js';
import { membersOf } from './node.js';
import { scalarOf, writtenOf } from './scalar.js';

/** `x-method`: a name, or several methods over one operation. */
export function methodsOf(node: SpecNode | undefined): readonly MethodDeclaration[] {
  if (node === undefined) return [];
  const name = textOf(node);
  if (name !== undefined) return [{ location: node.location, name, fixed: new Map(), parameters: new Map() }];
  return node.kind === 'list' ? node.items.flatMap((item) => methodOf(item) ?? []) : [];
}

function methodOf(node: SpecNode): MethodDeclaration | undefined {
  const name = textOf(node) ?? textOf(member(node, 'name'));
  if (name === undefined) return undefined;
  return defined({
    location: node.location,
    name,
    fixed: mapFrom(member(node, 'fixed'), scalarOf),
    request: mediaTypeNamed(textOf(member(node, 'request'))),
    response: mediaTypeNamed(writtenOf(member(node, 'response'))),
    parameters: mapFrom(member(node, 'parameters'), textOf),
  });
}

/** As the content of the operation has it; a status stays as it is. */
function mediaTypeNamed(text: string | undefined): string | undefined {
  return text?.includes('/') === true ? mediaTypeName(text) : text;
}

function mapFrom<Value>(node: SpecNode | undefined, read: (value: SpecNode) => Value | undefined): Map<string, Value> {
  const members = membersOf(node).flatMap(({ key, value }) => {
    const result = read(value);
    return result === undefined ? [] : [[key, result] as const];
  });
  return new Map(members);
}
