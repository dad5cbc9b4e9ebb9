import ts from 'typescript';
import type { JsonSchema } from '../model/json-schema.js';
import { propertyKey } from './encode/property-key.js';
import { stringLiteral } from './encode/string-literal.js';
import { schemaDoc } from './schema-doc.js';
import { indexSignature, intersection, literal } from './type-literal.js';

/** Names from the runtime that a printed type may mention. */
export const runtimeTypes: ReadonlySet<string> = new Set(['BinaryBody']);

export interface Lifted {
  readonly type: ts.TypeNode;
  /** Exported names that the type mentions. */
  readonly names: ReadonlySet<string>;
}

interface LiftContext {
  /** The schema of each property that openapi-typescript declared. */
  readonly docs: WeakMap<ts.Node, JsonSchema>;
  /** Filled here: the doc comment of each property that is made anew. */
  readonly memberDocs: WeakMap<ts.Node, string>;
}

/**
 * Turns `components["schemas"]["Order"]` into `Order`, and openapi-typescript's comments into ours. Done on the tree:
 * printing and parsing it again takes seconds on a large document.
 */
export function lift(type: ts.TypeNode, { docs, memberDocs }: LiftContext): Lifted {
  const names = new Set<string>();
  const visit = (node: ts.Node): ts.Node => {
    const component = componentName(node);
    if (component !== undefined) {
      names.add(component);
      return ts.factory.createTypeReferenceNode(component);
    }
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && runtimeTypes.has(node.typeName.text)) {
      names.add(node.typeName.text);
    }
    const text = literalText(node);
    // Our own encoder, where the printer would choose other escapes.
    if (text !== undefined) {
      return ts.factory.createTypeReferenceNode(ts.factory.createIdentifier(stringLiteral(text)));
    }
    if (ts.isIntersectionTypeNode(node)) return intersection(ts.visitEachChild(node, visit, undefined).types);
    if (ts.isIndexSignatureDeclaration(node)) return indexSignature(ts.visitEachChild(node, visit, undefined).type);
    if (ts.isTypeLiteralNode(node)) return literal(ts.visitEachChild(node, visit, undefined).members);
    if (ts.isPropertySignature(node)) {
      const schema = docs.get(node);
      const doc = schema === undefined ? '' : schemaDoc(schema);
      const made = property(node.name, ts.visitEachChild(node, visit, undefined), doc);
      memberDocs.set(made, doc);
      return made;
    }
    return ts.visitEachChild(node, visit, undefined);
  };
  return { type: ts.visitNode(type, visit, ts.isTypeNode) ?? type, names };
}

function property(written: ts.PropertyName, visited: ts.PropertySignature, doc: string): ts.PropertySignature {
  const name = ts.isComputedPropertyName(written) ? '' : written.text;
  const made = ts.factory.createPropertySignature(
    visited.modifiers,
    ts.factory.createIdentifier(propertyKey(name)),
    visited.questionToken,
    visited.type,
  );
  if (doc === '') return made;
  const lines = doc.split('\n');
  const text = lines.length === 1 ? `* ${doc} ` : `*\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n `;
  return ts.addSyntheticLeadingComment(made, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
}

/** openapi-typescript writes some literals as identifiers, which are JSON. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return node.literal.text;
  return ts.isIdentifier(node) && node.text.startsWith('"') ? (JSON.parse(node.text) as string) : undefined;
}

function componentName(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node;
  const root = objectType.objectType;
  const isComponents =
    ts.isTypeReferenceNode(root) && ts.isIdentifier(root.typeName) && root.typeName.text === 'components';
  if (!isComponents || !ts.isLiteralTypeNode(indexType) || !ts.isStringLiteral(indexType.literal)) return undefined;
  return indexType.literal.text;
}
