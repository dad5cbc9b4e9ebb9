import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';

/** A statement that declares a name. */
export type Declaration =
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.FunctionDeclaration
  | ts.VariableStatement;

/** A name of a module of the package, wherever it is declared. */
export interface NameOf {
  /** The module, relative to the package: `src/models.ts`. */
  readonly module: string;
  readonly name: string;
}

/** A name that a module exports. */
export interface Export {
  readonly from: NameOf;
  readonly isTypeOnly: boolean;
}

/** `export * from`. */
export interface Star {
  readonly module: string;
  readonly isTypeOnly: boolean;
}

/** A module, as far as its syntax says what it declares, imports and exports. */
export interface Module {
  readonly path: string;
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>;
  /** Names of this module that another one of the package declares. */
  readonly imports: ReadonlyMap<string, NameOf>;
  readonly exports: ReadonlyMap<string, Export>;
  readonly stars: readonly Star[];
}

/** The modules of a package. Each is parsed when it is first asked for, and once. */
export function modulesOf(files: readonly SourceFile[]): (path: string) => Module {
  const emitted = new Map(files.map((file) => [file.path, file]));
  const parsed = new Map<string, Module>();
  return (path) => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const file = emitted.get(path);
    if (file === undefined) throw new InternalError(`${path} is imported and not emitted`, []);
    const module = parseModule(path, file.text);
    parsed.set(path, module);
    return module;
  };
}

interface Draft extends Module {
  readonly declarations: Map<string, Declaration[]>;
  readonly imports: Map<string, NameOf>;
  readonly exports: Map<string, Export>;
  readonly stars: Star[];
}

function parseModule(path: string, text: string): Module {
  // Of all documentation only the mark of what is deprecated means something here.
  const jsDocParsingMode = text.includes('@deprecated') ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone;
  const file = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2022, jsDocParsingMode }, true);
  const module: Draft = { path, declarations: new Map(), imports: new Map(), exports: new Map(), stars: [] };
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

function addDeclaration(node: Declaration, { path, declarations, exports }: Draft): void {
  const isExported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  for (const name of namesOf(node)) {
    declarations.set(name, [...(declarations.get(name) ?? []), node]);
    if (isExported) exports.set(name, { from: { module: path, name }, isTypeOnly: false });
  }
}

function namesOf(node: Declaration): readonly string[] {
  if (!ts.isVariableStatement(node)) return node.name === undefined ? [] : [node.name.text];
  return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

function addImports({ moduleSpecifier, importClause }: ts.ImportDeclaration, { path, imports }: Draft): void {
  const module = moduleNamed(moduleSpecifier, path);
  const bindings = importClause?.namedBindings;
  if (module === undefined || bindings === undefined || !ts.isNamedImports(bindings)) return;
  for (const { name, propertyName } of bindings.elements) {
    imports.set(name.text, { module, name: (propertyName ?? name).text });
  }
}

function addExports(node: ts.ExportDeclaration, { path, exports, stars }: Draft): void {
  const module = node.moduleSpecifier === undefined ? path : moduleNamed(node.moduleSpecifier, path);
  if (module === undefined) return;
  if (node.exportClause === undefined) stars.push({ module, isTypeOnly: node.isTypeOnly });
  else if (ts.isNamedExports(node.exportClause)) {
    for (const { name, propertyName, isTypeOnly } of node.exportClause.elements) {
      const from = { module, name: (propertyName ?? name).text };
      exports.set(name.text, { from, isTypeOnly: node.isTypeOnly || isTypeOnly });
    }
  }
}

/** `./orders.js` seen from `src/resources/user.ts` is `src/resources/orders.ts`; `#crypto` is no module of the package. */
function moduleNamed(specifier: ts.Expression, from: string): string | undefined {
  if (!ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier.text).replace(/\.js$/, '.ts');
}
