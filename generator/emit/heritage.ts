import ts from 'typescript';
import { print } from './print-node.js';

/** The members of an exported type by name; undefined where it is more than an object type. */
export type MembersOf = (exported: string) => ReadonlyMap<string, ts.PropertySignature> | undefined;

/** An interface: what it extends, and its own members. */
export interface Heritage {
  readonly bases: readonly string[];
  readonly members: readonly ts.TypeElement[];
}

/**
 * An object type, or an intersection of named ones and an object type, as an interface. Undefined where it cannot be
 * one: a member that is not the same in two of them, or a base that is no interface.
 */
export function heritageOf(type: ts.TypeNode, membersOf: MembersOf): Heritage | undefined {
  const parts = ts.isIntersectionTypeNode(type) ? [...type.types] : [type];
  const literals = parts.filter((part) => ts.isTypeLiteralNode(part));
  const bases = parts.flatMap((part) => baseName(part) ?? []);
  const [own] = literals;
  if (literals.length > 1 || bases.length + literals.length < parts.length || own === undefined) return undefined;
  const members = [...own.members];
  if (bases.length === 0) return { bases, members };
  return joined([...bases.map(membersOf), namedMembers(members)]) === undefined ? undefined : { bases, members };
}

/** Looks up the members of exported interfaces, those that they extend included. */
export function memberLookup(typeOf: (exported: string) => ts.TypeNode | undefined): MembersOf {
  const found = new Map<string, ReturnType<MembersOf>>();
  const membersOf: MembersOf = (exported) => {
    if (found.has(exported)) return found.get(exported);
    // Until it is known, and for good where it contains itself.
    found.set(exported, undefined);
    const type = typeOf(exported);
    const heritage = type && heritageOf(type, membersOf);
    const members = heritage && joined([...heritage.bases.map(membersOf), namedMembers(heritage.members)]);
    found.set(exported, members);
    return members;
  };
  return membersOf;
}

/** The members of several interfaces in one, where each may extend those before it. */
function joined(
  parts: readonly (ReadonlyMap<string, ts.PropertySignature> | undefined)[],
): ReadonlyMap<string, ts.PropertySignature> | undefined {
  const all = new Map<string, ts.PropertySignature>();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const [name, member] of part) {
      const known = all.get(name);
      if (known !== undefined && !narrows(member, known)) return undefined;
      all.set(name, member);
    }
  }
  return all;
}

/** The properties by name; undefined where there are other members too. */
function namedMembers(members: readonly ts.TypeElement[]): ReadonlyMap<string, ts.PropertySignature> | undefined {
  const properties = members.filter((member) => ts.isPropertySignature(member));
  if (properties.length < members.length) return undefined;
  return new Map(properties.map((member) => [print(member.name), member]));
}

function baseName(type: ts.TypeNode): string | undefined {
  const isPlain = ts.isTypeReferenceNode(type) && type.typeArguments === undefined && ts.isIdentifier(type.typeName);
  return isPlain ? type.typeName.text : undefined;
}

/** Whether a property may stand where a base has the other one: the same, required, or one of its letters. */
function narrows(own: ts.PropertySignature, base: ts.PropertySignature): boolean {
  if (own.type === undefined || base.type === undefined) return false;
  const isLooser = own.questionToken !== undefined && base.questionToken === undefined;
  const [ownText, baseText] = [print(own.type), print(base.type)];
  const isLetter = baseText === 'string' && /^(?:'[^'\\]*'|"[^"\\]*")(?: \| (?:'[^'\\]*'|"[^"\\]*"))*$/.test(ownText);
  return !isLooser && (ownText === baseText || isLetter);
}
