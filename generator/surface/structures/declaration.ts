import {
  StructureKind,
  type ClassDeclarationStructure,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
  type VariableStatementStructure,
} from 'ts-morph';
import type { Outline } from '../outline.js';
import { classMembers, interfaceMembers } from './members.js';
import { hasOnly, isDeprecated, texts } from './known.js';
import { clause, isName, parameterList, typeParameterList } from './parameters.js';

/** What every declaration may have. */
const common = ['kind', 'name', 'isExported', 'docs', 'leadingTrivia'] as const;

/** A declaration in parts; `undefined` where there is more in it than is known here. */
export function outlineOf(structure: StatementStructures): Outline | undefined {
  switch (structure.kind) {
    case StructureKind.Class:
      return classOutline(structure);
    case StructureKind.Interface:
      return interfaceOutline(structure);
    case StructureKind.TypeAlias:
      return aliasOutline(structure);
    case StructureKind.Function:
      return functionOutline(structure);
    case StructureKind.VariableStatement:
      return constantOutline(structure);
    default:
      return undefined;
  }
}

function classOutline(structure: ClassDeclarationStructure): Outline | undefined {
  const known = [
    ...common,
    'typeParameters',
    'extends',
    'implements',
    'properties',
    'ctors',
    'getAccessors',
    'methods',
  ] as const;
  const { name, extends: base } = structure;
  const generic = typeParameterList(structure.typeParameters);
  const interfaces = texts(structure.implements);
  const members = classMembers(structure);
  const deprecated = isDeprecated(structure.docs);
  if (!hasOnly(structure, known) || name === undefined || typeof base === 'function') return undefined;
  if (generic === undefined || interfaces === undefined || members === undefined || deprecated === undefined)
    return undefined;
  const heritage = [...clause('extends', base === undefined ? [] : [base]), ...clause('implements', interfaces)];
  return {
    ...exported(structure),
    name,
    keyword: 'class ',
    rest: [...generic, ...heritage],
    members,
    isDeprecated: deprecated,
  };
}

function interfaceOutline(structure: InterfaceDeclarationStructure): Outline | undefined {
  const known = [...common, 'typeParameters', 'extends', 'properties', 'indexSignatures', 'methods'] as const;
  const generic = typeParameterList(structure.typeParameters);
  const bases = texts(structure.extends);
  const members = interfaceMembers(structure);
  const deprecated = isDeprecated(structure.docs);
  if (!hasOnly(structure, known) || generic === undefined || bases === undefined) return undefined;
  if (members === undefined || deprecated === undefined) return undefined;
  const rest = [...generic, ...clause('extends', bases)];
  return {
    ...exported(structure),
    name: structure.name,
    keyword: 'interface ',
    rest,
    members,
    isDeprecated: deprecated,
  };
}

function aliasOutline(structure: TypeAliasDeclarationStructure): Outline | undefined {
  const { name, type } = structure;
  const generic = typeParameterList(structure.typeParameters);
  const deprecated = isDeprecated(structure.docs);
  if (!hasOnly(structure, [...common, 'typeParameters', 'type']) || typeof type !== 'string') return undefined;
  if (generic === undefined || deprecated === undefined) return undefined;
  return {
    ...exported(structure),
    name,
    keyword: 'type ',
    rest: [...generic, ' = ', { type }],
    isDeprecated: deprecated,
  };
}

function functionOutline(structure: FunctionDeclarationStructure): Outline | undefined {
  const known = [...common, 'isAsync', 'typeParameters', 'parameters', 'returnType', 'statements'] as const;
  const { name, returnType: type } = structure;
  const generic = typeParameterList(structure.typeParameters);
  const parameters = parameterList(structure.parameters);
  const deprecated = isDeprecated(structure.docs);
  if (!hasOnly(structure, known) || name === undefined || typeof type !== 'string') return undefined;
  if (generic === undefined || parameters === undefined || deprecated === undefined) return undefined;
  const rest = [...generic, ...parameters, ': ', { type }];
  return { ...exported(structure), name, keyword: 'function ', rest, isDeprecated: deprecated };
}

function constantOutline(structure: VariableStatementStructure): Outline | undefined {
  const [declaration, ...others] = structure.declarations;
  const known = ['kind', 'isExported', 'docs', 'leadingTrivia', 'declarationKind', 'declarations'] as const;
  const deprecated = isDeprecated(structure.docs);
  if (!hasOnly(structure, known) || declaration === undefined || others.length > 0) return undefined;
  const { name, type } = declaration;
  if (!hasOnly(declaration, ['name', 'type', 'initializer']) || !isName(name)) return undefined;
  if (typeof type !== 'string' || deprecated === undefined) return undefined;
  return { ...exported(structure), name, keyword: 'const ', rest: [': ', { type }], isDeprecated: deprecated };
}

function exported({ isExported = false }: { readonly isExported?: boolean }): Pick<Outline, 'isExported'> {
  return { isExported };
}
