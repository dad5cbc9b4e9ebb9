import ts from 'typescript';
import { ambientFunction, ambientMember } from './ambient.js';
import type { Declaration } from './syntax.js';

/** Names of types that a consumer meets in a declaration: not those inside of bodies or in what is private. */
export function mentionedNames(node: Declaration): ReadonlySet<string> {
  return namesIn(visibleParts(node));
}

/** Names of types in pieces of syntax. */
export function namesIn(parts: readonly ts.Node[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: ts.Node): void => {
    if (ts.isTypeReferenceNode(part)) names.add(firstOf(part.typeName));
    else if (ts.isTypeQueryNode(part)) names.add(firstOf(part.exprName));
    else if (ts.isExpressionWithTypeArguments(part) && ts.isIdentifier(part.expression))
      names.add(part.expression.text);
    ts.forEachChild(part, visit);
  };
  for (const part of parts) visit(part);
  return names;
}

function visibleParts(node: Declaration): readonly ts.Node[] {
  if (ts.isClassDeclaration(node)) {
    const members = node.members.flatMap((member) => ambientMember(member) ?? []);
    return [...(node.typeParameters ?? []), ...(node.heritageClauses ?? []), ...members];
  }
  if (ts.isFunctionDeclaration(node)) return [ambientFunction(node)];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ type }) => type ?? []);
  return [node];
}

function firstOf(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : firstOf(name.left);
}
