import ts from 'typescript';
import { InternalError } from '../internal-error.js';
import type { JsonSchema } from '../model/json-schema.js';
import { heritageOf, memberLookup } from './heritage.js';
import { schemaTypes } from './openapi-types.js';
import type { TypeText } from './plain/type-text.js';
import { print } from './print-node.js';
import type { PrintedMembers, PrintedProperty } from './printed-type.js';
import { lift, type Lifted } from './type-lift.js';
import { hasComment } from './type-literal.js';

/** Types that openapi-typescript makes, of shaped schemas. */
export interface NodeTypes {
  members(shape: JsonSchema, isInput: boolean): PrintedMembers | undefined;
  type(shape: JsonSchema, isInput: boolean): NodeType;
  /** As a property of an object: openapi-typescript does not make quite the same of it there. */
  property(shape: JsonSchema, isInput: boolean): NodeType;
}

type NodeType = TypeText & { readonly names: ReadonlySet<string> };

/** `exported` has the shape of each exported type, with the way it goes. */
export function nodeTypes(exported: (name: string) => readonly [JsonSchema, boolean] | undefined): NodeTypes {
  const docs = new WeakMap<ts.Node, JsonSchema>();
  const memberDocs = new WeakMap<ts.Node, string>();
  const types = schemaTypes((property, schema) => docs.set(property, schema));
  const lifted = (shape: JsonSchema, isInput: boolean): Lifted =>
    lift(types.typeNode(shape, isInput), { docs, memberDocs });
  const membersOf = memberLookup((name) => {
    const found = exported(name);
    return found && lifted(...found).type;
  });
  return {
    members: (shape, isInput) => {
      const { type, names } = lifted(shape, isInput);
      const heritage = heritageOf(type, membersOf);
      return heritage && { ...printMembers(heritage.members, memberDocs), bases: heritage.bases, names };
    },
    type: (shape, isInput) => nodeType(lifted(shape, isInput)),
    property: (shape, isInput) => {
      const { type, names } = lifted({ type: 'object', properties: { member: shape } }, isInput);
      const [member] = ts.isTypeLiteralNode(type) ? type.members : [];
      const isMember = member !== undefined && ts.isPropertySignature(member) && member.type !== undefined;
      if (!isMember) throw new InternalError('openapi-typescript gives an object without its property', []);
      return nodeType({ type: member.type, names });
    },
  };
}

function nodeType({ type, names }: Lifted): NodeType {
  return { kind: 'text', text: print(type), isUnion: ts.isUnionTypeNode(type), hasDoc: hasComment(type), names };
}

function printMembers(
  members: readonly ts.TypeElement[],
  docs: WeakMap<ts.Node, string>,
): Pick<PrintedMembers, 'properties' | 'index'> {
  const properties: PrintedProperty[] = [];
  let index: string | undefined;
  for (const member of members) {
    if (ts.isIndexSignatureDeclaration(member)) index = print(member.type);
    if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name) || member.type === undefined) continue;
    properties.push({
      name: member.name.text,
      type: print(member.type),
      isOptional: member.questionToken !== undefined,
      isReadonly: member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
      doc: docs.get(member) ?? '',
    });
  }
  return index === undefined ? { properties } : { properties, index };
}
