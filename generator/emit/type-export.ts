import { StructureKind, type ExportDeclarationStructure } from 'ts-morph';

/** `export type { … } from './module.js'`. */
export function typeExport(moduleSpecifier: string, namedExports: string[]): ExportDeclarationStructure {
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier, isTypeOnly: true, namedExports };
}
