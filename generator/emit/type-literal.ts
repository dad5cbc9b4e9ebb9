import ts from 'typescript';
import { print } from './print-node.js';

/** An object type, on one line where no member has a comment: the formatter breaks what is too long. */
export function literal(members: readonly ts.TypeElement[]): ts.TypeLiteralNode {
  const made = ts.factory.createTypeLiteralNode(members);
  return members.some(hasComment) ? made : ts.setEmitFlags(made, ts.EmitFlags.SingleLine);
}

/** Whether a member somewhere inside has a comment. */
export function hasComment(node: ts.Node): boolean {
  return (
    ts.getSyntheticLeadingComments(node) !== undefined || (ts.forEachChild(node, (child) => hasComment(child)) ?? false)
  );
}

/** `[name: string]: T`, whatever openapi-typescript calls the name. */
export function indexSignature(type: ts.TypeNode): ts.IndexSignatureDeclaration {
  const key = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const name = ts.factory.createParameterDeclaration(undefined, undefined, 'name', undefined, key);
  return ts.factory.createIndexSignature(undefined, [name], type);
}

/** Parts of an intersection as one object type, where no name stands in two of them. */
export function intersection(types: readonly ts.TypeNode[]): ts.TypeNode {
  const literals = types.filter((type) => ts.isTypeLiteralNode(type));
  const first = types.findIndex((type) => ts.isTypeLiteralNode(type));
  const others = types.filter((type) => !ts.isTypeLiteralNode(type));
  const members = literals.flatMap((type) => [...type.members]);
  const names = members.flatMap((member) => (member.name === undefined ? [] : [print(member.name)]));
  const hasIndex = members.some((member) => ts.isIndexSignatureDeclaration(member));
  const isMergeable = new Set(names).size === names.length && (others.length === 0 || !hasIndex);
  const parts = isMergeable && members.length > 0 ? others.toSpliced(first, 0, merged(members)) : types;
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : ts.factory.createIntersectionTypeNode(parts);
}

/** An index signature has to hold for the named members too. */
function merged(members: readonly ts.TypeElement[]): ts.TypeLiteralNode {
  const indexes = members.filter((member) => ts.isIndexSignatureDeclaration(member));
  if (indexes.length === 0) return literal(members);
  const properties = members.filter((member) => ts.isPropertySignature(member));
  const types = [...indexes, ...properties].flatMap(({ type }) => type ?? []);
  const isOptional = properties.some(({ questionToken }) => questionToken !== undefined);
  const missing = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  return literal([...properties, indexSignature(union(isOptional ? [...types, missing] : types))]);
}

function union(types: readonly ts.TypeNode[]): ts.TypeNode {
  const unknown = types.find(({ kind }) => kind === ts.SyntaxKind.UnknownKeyword);
  if (unknown !== undefined) return unknown;
  const unique = [...new Map(types.map((type) => [print(type), type])).values()];
  const [only] = unique;
  return unique.length === 1 && only !== undefined ? only : ts.factory.createUnionTypeNode(unique);
}
