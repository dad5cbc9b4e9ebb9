import ts from 'typescript';
import { ambientFunction, ambientMember, inferredType } from './ambient.js';
import { canonicalText, memberKey, sorted } from './canonical-type.js';
import type { SignatureOptions } from './declared.js';
import type { Member, Signature } from './surface.js';
import type { Declaration } from './syntax.js';

interface SyntaxOptions extends SignatureOptions {
  /** As declared: constants may share a statement. */
  readonly declaredName: string;
}

/** A declaration as a consumer sees it. */
export function signatureOf(node: Declaration, options: SyntaxOptions): Signature {
  const file = node.getSourceFile();
  const text = (part: ts.Node): string => canonicalText(part, file);
  const isDeprecated = isMarked(node);
  if (ts.isClassDeclaration(node)) {
    const members = node.members.filter((member) => options.isConstructible || !ts.isConstructorDeclaration(member));
    return { head: headOf('class', node, options.name), members: membersOf(members, ambientMember), isDeprecated };
  }
  if (ts.isInterfaceDeclaration(node)) {
    const members = membersOf(node.members, (member) => member);
    return { head: headOf('interface', node, options.name), members, isDeprecated };
  }
  if (ts.isTypeAliasDeclaration(node)) {
    return { head: `type ${options.name}${typeParameters(node, text)} = ${text(node.type)}`, isDeprecated };
  }
  if (ts.isFunctionDeclaration(node)) {
    const printed = text(ambientFunction(node));
    return { head: printed.replace(/^function [\w$]+/, () => `function ${options.name}`), isDeprecated };
  }
  return { head: `const ${options.name}: ${text(typeOfConstant(node, options.declaredName))}`, isDeprecated };
}

function headOf(keyword: string, node: ts.ClassDeclaration | ts.InterfaceDeclaration, name: string): string {
  const file = node.getSourceFile();
  const text = (part: ts.Node): string => canonicalText(part, file);
  const heritage = (node.heritageClauses ?? []).map((clause) => ` ${text(clause).trim()}`).join('');
  return `${keyword} ${name}${typeParameters(node, text)}${heritage}`;
}

function typeParameters(
  { typeParameters: list }: { readonly typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> | undefined },
  text: (node: ts.Node) => string,
): string {
  return list === undefined ? '' : `<${list.map(text).join(', ')}>`;
}

function typeOfConstant({ declarationList }: ts.VariableStatement, name: string): ts.TypeNode {
  const found =
    declarationList.declarations.find((declaration) => declaration.name.getText() === name) ??
    declarationList.declarations[0];
  return found?.type ?? inferredType(found?.initializer, { isReadonly: true });
}

/** Overloads keep their order, which means something. */
function membersOf<T extends ts.ClassElement | ts.TypeElement>(
  members: readonly T[],
  shown: (member: T) => ts.Node | undefined,
): readonly Member[] {
  const visible = members.flatMap((member): readonly (Member & { readonly key: string })[] => {
    const node = shown(member);
    if (node === undefined) return [];
    const text = canonicalText(node, member.getSourceFile()).replace(/;$/, '');
    return [
      {
        key: `${rankOf(member)} ${memberKey(member, member.getSourceFile()) ?? ''}`,
        text,
        isDeprecated: isMarked(member),
      },
    ];
  });
  return sorted(visible, ({ key }) => key).map(({ text, isDeprecated }) => ({ text, isDeprecated }));
}

/** What has no name comes first: index signatures, the constructor. */
function rankOf(member: ts.ClassElement | ts.TypeElement): number {
  return member.name === undefined ? 0 : 1;
}

function isMarked(node: ts.Node): boolean {
  return ts.getJSDocDeprecatedTag(node) !== undefined;
}
