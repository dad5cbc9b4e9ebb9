import ts from 'typescript';
import { InternalError } from '../internal-error.js';
import { canonicalText } from './canonical-type.js';
import { namesIn } from './mentioned-names.js';
import type { TypeText } from './plain-type.js';

/** Reads any type. */
export function parsedType(type: string): TypeText {
  const file = parse(`type T = ${type};`);
  const [alias, ...more] = file.statements;
  if (alias === undefined || !ts.isTypeAliasDeclaration(alias) || more.length > 0) {
    throw new InternalError('a type cannot be read', [type]);
  }
  return { text: canonicalText(alias.type, file), names: namesIn([alias.type]) };
}

/** What a string literal stands for; `undefined` of anything else. */
export function stringValue(literal: string): string | undefined {
  const [statement, ...more] = parse(`(${literal});`).statements;
  if (statement === undefined || more.length > 0 || !ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  const inner = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
  return ts.isStringLiteral(inner) ? inner.text : undefined;
}

function parse(text: string): ts.SourceFile {
  const options = { languageVersion: ts.ScriptTarget.ES2022, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile('type.ts', text, options, true);
}
