import { StructureKind, type ExportDeclarationStructure, type ImportDeclarationStructure } from 'ts-morph';
import type { ModuleStatement } from '../../emit/module.js';
import { declare, emptyModule, moduleNamed, type Module, type ModuleDraft } from '../module.js';
import { declaredAs } from '../outline.js';
import type { TypeTexts } from '../type-texts.js';
import { outlineOf } from './declaration.js';
import { all, hasOnly } from './known.js';

/** A module by what it was printed from; `undefined` where it has to be parsed. */
export function structuredModule(
  path: string,
  statements: readonly ModuleStatement[],
  types: TypeTexts,
): Module | undefined {
  const module = emptyModule(path);
  const isKnown = (statement: ModuleStatement): boolean => {
    if (typeof statement !== 'object') return false;
    if (statement.kind === StructureKind.ImportDeclaration) return addImports(statement, module);
    if (statement.kind === StructureKind.ExportDeclaration) return addExports(statement, module);
    const outline = outlineOf(statement);
    if (outline === undefined) return false;
    declare({ name: outline.name, isExported: outline.isExported, declared: declaredAs(outline, types) }, module);
    return true;
  };
  return statements.every(isKnown) ? module : undefined;
}

function addImports(structure: ImportDeclarationStructure, { path, imports }: ModuleDraft): boolean {
  const { moduleSpecifier, namedImports } = structure;
  const known = ['kind', 'moduleSpecifier', 'isTypeOnly', 'namedImports', 'namespaceImport'] as const;
  if (!hasOnly(structure, known) || typeof namedImports === 'function') return false;
  const names = all(namedImports, specifierOf);
  const module = moduleNamed(moduleSpecifier, path);
  if (module === undefined || names === undefined) return names !== undefined;
  for (const { name, alias } of names) imports.set(alias ?? name, { module, name });
  return true;
}

function addExports(structure: ExportDeclarationStructure, { path, exports, stars }: ModuleDraft): boolean {
  const { moduleSpecifier, namedExports, isTypeOnly = false } = structure;
  const known = ['kind', 'moduleSpecifier', 'isTypeOnly', 'namedExports', 'leadingTrivia'] as const;
  if (!hasOnly(structure, known) || typeof namedExports === 'function') return false;
  const names = all(namedExports, specifierOf);
  const module = moduleSpecifier === undefined ? path : moduleNamed(moduleSpecifier, path);
  if (module === undefined || names === undefined) return names !== undefined;
  // Without names it is `export *`.
  if (names.length === 0 && moduleSpecifier !== undefined) stars.push({ module, isTypeOnly });
  for (const { name, alias, isTypeOnly: isType = false } of names) {
    exports.set(alias ?? name, { from: { module, name }, isTypeOnly: isTypeOnly || isType });
  }
  return true;
}

interface Specifier {
  readonly name: string;
  readonly alias?: string;
  readonly isTypeOnly?: boolean;
}

function specifierOf(written: string | Specifier | (() => void)): Specifier | undefined {
  if (typeof written === 'function') return undefined;
  if (typeof written === 'object') return hasOnly(written, ['name', 'alias', 'isTypeOnly']) ? written : undefined;
  return /^[\w$]+$/.test(written) ? { name: written } : undefined;
}
