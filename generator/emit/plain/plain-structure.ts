import {
  StructureKind,
  VariableDeclarationKind,
  type ClassDeclarationStructure,
  type IndexSignatureDeclarationStructure,
  type InterfaceDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
  type VariableStatementStructure,
} from 'ts-morph';
import { body, docs, every, heritage, knows, parameters, property } from './structure-parts.js';

/**
 * A declaration as text, which the formatter makes the same of as of what ts-morph prints; undefined where there is
 * more in it than is known here. ts-morph's printer looks several times at each character of what it writes.
 */
export function plainStructure(structure: StatementStructures): string | undefined {
  const text = declaration(structure);
  const { leadingTrivia = '' } = structure;
  return typeof leadingTrivia === 'string' && text !== undefined ? leadingTrivia + text : undefined;
}

function declaration(structure: StatementStructures): string | undefined {
  switch (structure.kind) {
    case StructureKind.Interface:
      return interfaceText(structure);
    case StructureKind.TypeAlias:
      return aliasText(structure);
    case StructureKind.VariableStatement:
      return constantText(structure);
    case StructureKind.Class:
      return classText(structure);
    default:
      return undefined;
  }
}

const common = ['kind', 'name', 'isExported', 'docs', 'leadingTrivia'] as const;
const ofInterface = new Set([...common, 'extends', 'properties', 'indexSignatures'] as const);

function interfaceText(structure: InterfaceDeclarationStructure): string | undefined {
  const start = opening(structure);
  const bases = heritage(structure.extends);
  const indexes = every(structure.indexSignatures, indexText);
  const properties = every(structure.properties, property);
  if (start === undefined || bases === undefined || indexes === undefined || properties === undefined) return undefined;
  if (!knows(structure, ofInterface)) return undefined;
  return [`${start}interface ${structure.name}${bases} {`, ...indexes, ...properties, '}'].join('\n');
}

const ofIndex = new Set(['keyName', 'keyType', 'returnType'] as const);

function indexText(structure: OptionalKind<IndexSignatureDeclarationStructure>): string | undefined {
  const { keyName = 'key', keyType = 'string', returnType } = structure;
  if (typeof keyType !== 'string' || typeof returnType !== 'string' || !knows(structure, ofIndex)) return undefined;
  return `[${keyName}: ${keyType}]: ${returnType};`;
}

const ofAlias = new Set([...common, 'type'] as const);

function aliasText(structure: TypeAliasDeclarationStructure): string | undefined {
  const start = opening(structure);
  const { name, type } = structure;
  if (start === undefined || typeof type !== 'string' || !knows(structure, ofAlias)) return undefined;
  return `${start}type ${name} = ${type};`;
}

const ofStatement = new Set([
  'kind',
  'isExported',
  'docs',
  'leadingTrivia',
  'declarationKind',
  'declarations',
] as const);
const ofVariable = new Set(['name', 'type', 'initializer'] as const);

function constantText(structure: VariableStatementStructure): string | undefined {
  const start = opening(structure);
  const [variable, ...others] = structure.declarations;
  if (start === undefined || variable === undefined || others.length > 0) return undefined;
  if (structure.declarationKind !== VariableDeclarationKind.Const || !knows(structure, ofStatement)) return undefined;
  const { name, type, initializer } = variable;
  if (typeof type !== 'string' || typeof initializer !== 'string' || !knows(variable, ofVariable)) return undefined;
  return `${start}const ${name}: ${type} = ${initializer};`;
}

const ofClass = new Set([...common, 'properties', 'ctors', 'methods'] as const);
const ofConstructor = new Set(['parameters', 'statements'] as const);

function classText(structure: ClassDeclarationStructure): string | undefined {
  const start = opening(structure);
  const properties = every(structure.properties, property);
  const constructors = every(structure.ctors, (made) => {
    const list = parameters(made.parameters);
    const code = body(made.statements);
    return list === undefined || code === undefined || !knows(made, ofConstructor)
      ? undefined
      : `constructor${list} ${code}`;
  });
  const methods = every(structure.methods, methodText);
  if (start === undefined || properties === undefined || constructors === undefined || methods === undefined)
    return undefined;
  if (structure.name === undefined || !knows(structure, ofClass)) return undefined;
  const members = [properties.join('\n'), ...constructors, ...methods].join('\n\n');
  return `${start}class ${structure.name} {\n${members}\n}`;
}

const ofMethod = new Set(['name', 'docs', 'parameters', 'returnType', 'statements'] as const);

function methodText(structure: OptionalKind<MethodDeclarationStructure>): string | undefined {
  const { name, returnType } = structure;
  const doc = docs(structure.docs);
  const list = parameters(structure.parameters);
  const code = body(structure.statements);
  if (doc === undefined || list === undefined || code === undefined || !knows(structure, ofMethod)) return undefined;
  return typeof returnType === 'string' ? `${doc}${name}${list}: ${returnType} ${code}` : undefined;
}

type Opened = Pick<InterfaceDeclarationStructure, 'docs' | 'isExported'>;

/** What stands before the word for the kind of declaration. */
function opening({ docs: texts, isExported = false }: Opened): string | undefined {
  const doc = docs(texts);
  return doc === undefined ? undefined : doc + (isExported ? 'export ' : '');
}
