import ts from 'typescript';
import { mentionedNames } from './mentioned-names.js';
import { declare, emptyModule, moduleNamed, type Module, type ModuleDraft } from './module.js';
import { signatureOf } from './signature.js';
import type { SignatureOptions } from './declared.js';
import type { Declaration } from './syntax.js';

/** A module by its text, formatted or not. */
export function parseModule(path: string, text: string): Module {
  // Of all documentation only the mark of what is deprecated means something here.
  const jsDocParsingMode = text.includes('@deprecated') ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone;
  const file = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2022, jsDocParsingMode }, true);
  const module = emptyModule(path);
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) addImports(statement, module);
    else if (ts.isExportDeclaration(statement)) addExports(statement, module);
    else if (isDeclaration(statement)) addDeclaration(statement, module);
  }
  return module;
}

function isDeclaration(node: ts.Statement): node is Declaration {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableStatement(node)
  );
}

function addDeclaration(node: Declaration, module: ModuleDraft): void {
  const isExported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  for (const name of namesOf(node)) {
    const declared = {
      signature: (options: SignatureOptions) => signatureOf(node, { ...options, declaredName: name }),
      mentioned: () => mentionedNames(node),
    };
    declare({ name, isExported, declared }, module);
  }
}

function namesOf(node: Declaration): readonly string[] {
  if (!ts.isVariableStatement(node)) return node.name === undefined ? [] : [node.name.text];
  return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

function addImports({ moduleSpecifier, importClause }: ts.ImportDeclaration, { path, imports }: ModuleDraft): void {
  const module = specified(moduleSpecifier, path);
  const bindings = importClause?.namedBindings;
  if (module === undefined || bindings === undefined || !ts.isNamedImports(bindings)) return;
  for (const { name, propertyName } of bindings.elements) {
    imports.set(name.text, { module, name: (propertyName ?? name).text });
  }
}

function addExports(node: ts.ExportDeclaration, { path, exports, stars }: ModuleDraft): void {
  const module = node.moduleSpecifier === undefined ? path : specified(node.moduleSpecifier, path);
  if (module === undefined) return;
  if (node.exportClause === undefined) stars.push({ module, isTypeOnly: node.isTypeOnly });
  else if (ts.isNamedExports(node.exportClause)) {
    for (const { name, propertyName, isTypeOnly } of node.exportClause.elements) {
      const from = { module, name: (propertyName ?? name).text };
      exports.set(name.text, { from, isTypeOnly: node.isTypeOnly || isTypeOnly });
    }
  }
}

function specified(specifier: ts.Expression, from: string): string | undefined {
  return ts.isStringLiteral(specifier) ? moduleNamed(specifier.text, from) : undefined;
}
