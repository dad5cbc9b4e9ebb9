import ts from 'typescript';

const { factory } = ts;

/** A member as a declaration file has it; `undefined` where a consumer cannot see it. */
export function ambientMember(member: ts.ClassElement): ts.ClassElement | undefined {
  if (isHidden(member)) return undefined;
  const modifiers = visibleModifiers(member);
  if (ts.isPropertyDeclaration(member)) {
    const { name, questionToken, type, initializer } = member;
    const isReadonly = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
    const shown = type ?? inferredType(initializer, { isReadonly });
    return factory.createPropertyDeclaration(modifiers, name, questionToken, shown, undefined);
  }
  if (ts.isMethodDeclaration(member)) {
    const { name, questionToken, typeParameters, type } = member;
    const parameters = ambientParameters(member);
    return factory.createMethodDeclaration(
      modifiers,
      undefined,
      name,
      questionToken,
      typeParameters,
      parameters,
      type,
      undefined,
    );
  }
  if (ts.isConstructorDeclaration(member)) {
    return factory.createConstructorDeclaration(modifiers, ambientParameters(member), undefined);
  }
  if (ts.isGetAccessor(member)) {
    return factory.createGetAccessorDeclaration(modifiers, member.name, [], member.type, undefined);
  }
  if (ts.isSetAccessor(member)) {
    return factory.createSetAccessorDeclaration(modifiers, member.name, ambientParameters(member), undefined);
  }
  return undefined;
}

/** A function without its body. */
export function ambientFunction(node: ts.FunctionDeclaration): ts.FunctionDeclaration {
  const { name, typeParameters, type } = node;
  return factory.createFunctionDeclaration(
    undefined,
    undefined,
    name,
    typeParameters,
    ambientParameters(node),
    type,
    undefined,
  );
}

/** The type of a constant that says it by its value only, as `isolatedDeclarations` allows. */
export function inferredType(
  value: ts.Expression | undefined,
  { isReadonly }: { readonly isReadonly: boolean },
): ts.TypeNode {
  const keyword = (kind: ts.KeywordTypeSyntaxKind): ts.TypeNode => factory.createKeywordTypeNode(kind);
  if (value === undefined) return keyword(ts.SyntaxKind.UnknownKeyword);
  if (ts.isAsExpression(value) && !ts.isConstTypeReference(value.type)) return value.type;
  if (ts.isArrowFunction(value)) {
    return factory.createFunctionTypeNode(
      value.typeParameters,
      ambientParameters(value),
      value.type ?? keyword(ts.SyntaxKind.UnknownKeyword),
    );
  }
  if (ts.isStringLiteral(value) || ts.isNumericLiteral(value)) {
    if (isReadonly) return factory.createLiteralTypeNode(value);
    return keyword(ts.isStringLiteral(value) ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword);
  }
  if (value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword) {
    return keyword(ts.SyntaxKind.BooleanKeyword);
  }
  return keyword(ts.SyntaxKind.UnknownKeyword);
}

/** How a parameter is called that is taken apart where it is declared. */
export const patternName = '__input';

/** A parameter with a default is one that may be left out. */
function ambientParameters({ parameters }: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
  return parameters.map(({ dotDotDotToken, name, questionToken, type, initializer }) =>
    factory.createParameterDeclaration(
      undefined,
      dotDotDotToken,
      ts.isIdentifier(name) ? name : patternName,
      initializer === undefined ? questionToken : factory.createToken(ts.SyntaxKind.QuestionToken),
      type ?? inferredType(initializer, { isReadonly: false }),
      undefined,
    ),
  );
}

const hiding: readonly ts.SyntaxKind[] = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
const silent: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.DeclareKeyword,
  ts.SyntaxKind.AsyncKeyword,
  ts.SyntaxKind.OverrideKeyword,
  ts.SyntaxKind.PublicKeyword,
];

function modifiersOf(member: ts.ClassElement): readonly ts.Modifier[] {
  return ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
}

function visibleModifiers(member: ts.ClassElement): readonly ts.Modifier[] {
  return modifiersOf(member).filter(({ kind }) => !silent.includes(kind));
}

function isHidden(member: ts.ClassElement): boolean {
  const isPrivateName = member.name !== undefined && ts.isPrivateIdentifier(member.name);
  return isPrivateName || modifiersOf(member).some(({ kind }) => hiding.includes(kind));
}
