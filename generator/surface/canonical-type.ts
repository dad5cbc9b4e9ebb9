import ts from 'typescript';

const printer = ts.createPrinter({ removeComments: true, omitTrailingSemicolon: true });

/** A node as one line. What means the same is the same text: members and alternatives have an order of their own. */
export function canonicalText(node: ts.Node, file: ts.SourceFile): string {
  return print(canonical(node, file), file);
}

function print(node: ts.Node, file: ts.SourceFile): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, file).replace(/\s*\n\s*/g, ' ');
}

function canonical(node: ts.Node, file: ts.SourceFile): ts.Node {
  const inner = ts.visitEachChild(node, (child) => canonical(child, file), undefined);
  if (ts.isUnionTypeNode(inner)) return ts.factory.updateUnionTypeNode(inner, unionOf(inner, file));
  if (ts.isTypeLiteralNode(inner)) {
    const members = ts.factory.createNodeArray(
      sorted(inner.members, (member) => memberKey(member, file) ?? print(member, file)),
    );
    return ts.setEmitFlags(ts.factory.updateTypeLiteralNode(inner, members), ts.EmitFlags.SingleLine);
  }
  return inner;
}

/** Literals first, `null` and `undefined` last. */
function unionOf({ types }: ts.UnionTypeNode, file: ts.SourceFile): ts.NodeArray<ts.TypeNode> {
  const keyOf = (type: ts.TypeNode): string =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : print(type, file);
  return ts.factory.createNodeArray(sorted(types, (type) => `${rankOf(type)} ${keyOf(type)}`));
}

/** The name of a member, the same with quotes and without; `undefined` where it has none. */
export function memberKey({ name }: ts.ClassElement | ts.TypeElement, file: ts.SourceFile): string | undefined {
  if (name === undefined) return undefined;
  return ts.isComputedPropertyName(name) ? `[${name.expression.getText(file)}]` : name.text;
}

function rankOf(type: ts.TypeNode): number {
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return 3;
  if (!ts.isLiteralTypeNode(type)) return 1;
  return type.literal.kind === ts.SyntaxKind.NullKeyword ? 2 : 0;
}

/** By code unit, each key made once. */
export function sorted<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}
