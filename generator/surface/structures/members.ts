import {
  Scope,
  type ClassDeclarationStructure,
  type ConstructorDeclarationStructure,
  type GetAccessorDeclarationStructure,
  type IndexSignatureDeclarationStructure,
  type InterfaceDeclarationStructure,
  type MethodDeclarationStructure,
  type MethodSignatureStructure,
  type OptionalKind,
  type PropertyDeclarationStructure,
  type PropertySignatureStructure,
} from 'ts-morph';
import { stringValue } from '../parsed-type.js';
import type { OutlineMember, Part } from '../outline.js';
import { all, hasOnly, isDeprecated } from './known.js';
import { isName, parameterList } from './parameters.js';

/** `hidden` is what a consumer cannot see. */
type MemberRead = OutlineMember | 'hidden' | undefined;

export function interfaceMembers({
  indexSignatures,
  properties,
  methods,
}: InterfaceDeclarationStructure): readonly OutlineMember[] | undefined {
  return visible([all(indexSignatures, indexMember), all(properties, propertyMember), all(methods, signatureMember)]);
}

export function classMembers({
  properties,
  ctors,
  getAccessors,
  methods,
}: ClassDeclarationStructure): readonly OutlineMember[] | undefined {
  return visible([
    all(properties, fieldMember),
    all(ctors, constructorMember),
    all(getAccessors, getterMember),
    all(methods, methodMember),
  ]);
}

function visible(
  lists: readonly (readonly (OutlineMember | 'hidden')[] | undefined)[],
): readonly OutlineMember[] | undefined {
  return all(lists, (list) => list)
    ?.flat()
    .filter((member) => member !== 'hidden');
}

/** Members without a name come first. */
const unnamed = '0 ';

function indexMember(structure: OptionalKind<IndexSignatureDeclarationStructure>): MemberRead {
  const { keyName = 'key', keyType = 'string', returnType: type } = structure;
  if (!hasOnly(structure, ['keyName', 'keyType', 'returnType']) || typeof type !== 'string') return undefined;
  return {
    key: unnamed,
    parts: [`[${keyName}: `, { type: keyType }, ']: ', { type }],
    isConstructor: false,
    isDeprecated: false,
  };
}

const ofProperty = ['name', 'type', 'hasQuestionToken', 'isReadonly', 'docs'] as const;

function propertyMember(structure: OptionalKind<PropertySignatureStructure>): MemberRead {
  return hasOnly(structure, ofProperty) ? property(structure) : undefined;
}

function fieldMember(structure: OptionalKind<PropertyDeclarationStructure>): MemberRead {
  const { name, scope = Scope.Public } = structure;
  if (name.startsWith('#') || scope !== Scope.Public) return 'hidden';
  return hasOnly(structure, [...ofProperty, 'scope']) ? property(structure) : undefined;
}

type Property = Pick<OptionalKind<PropertySignatureStructure>, (typeof ofProperty)[number]>;

function property({ name, type, hasQuestionToken, isReadonly, docs }: Property): MemberRead {
  const key = keyOf(name);
  if (typeof type !== 'string' || key === undefined) return undefined;
  const start = `${isReadonly === true ? 'readonly ' : ''}${name}${hasQuestionToken === true ? '?' : ''}: `;
  return named(key, [start, { type }], isDeprecated(docs));
}

function constructorMember(structure: OptionalKind<ConstructorDeclarationStructure>): MemberRead {
  const list = parameterList(structure.parameters);
  if (!hasOnly(structure, ['parameters', 'statements']) || list === undefined) return undefined;
  return { key: unnamed, parts: ['constructor', ...list], isConstructor: true, isDeprecated: false };
}

function getterMember(structure: OptionalKind<GetAccessorDeclarationStructure>): MemberRead {
  const { name, returnType: type, docs } = structure;
  if (!hasOnly(structure, ['name', 'returnType', 'docs', 'statements'])) return undefined;
  if (!isName(name) || typeof type !== 'string') return undefined;
  return named(name, [`get ${name}(): `, { type }], isDeprecated(docs));
}

function methodMember(structure: OptionalKind<MethodDeclarationStructure>): MemberRead {
  return hasOnly(structure, [...ofMethod, 'statements']) ? method(structure) : undefined;
}

function signatureMember(structure: OptionalKind<MethodSignatureStructure>): MemberRead {
  return hasOnly(structure, ofMethod) ? method(structure) : undefined;
}

const ofMethod = ['name', 'parameters', 'returnType', 'docs'] as const;

type Method = Pick<OptionalKind<MethodSignatureStructure>, (typeof ofMethod)[number]>;

function method({ name, parameters, returnType: type, docs }: Method): MemberRead {
  const list = parameterList(parameters);
  if (!isName(name) || typeof type !== 'string' || list === undefined) return undefined;
  return named(name, [name, ...list, ': ', { type }], isDeprecated(docs));
}

function named(key: string, parts: readonly Part[], deprecated: boolean | undefined): OutlineMember | undefined {
  if (deprecated === undefined) return undefined;
  return { key: `1 ${key}`, parts, isConstructor: false, isDeprecated: deprecated };
}

/** The name of a member without its quotes; `undefined` where it is neither a name nor a string. */
function keyOf(name: string): string | undefined {
  if (isName(name)) return name;
  if (/^'[^'\\\n]*'$|^"[^"\\\n]*"$/.test(name)) return name.slice(1, -1);
  return stringValue(name);
}
