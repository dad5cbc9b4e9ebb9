import ts from 'typescript';
import type { JsonSchema } from '../model/json-schema.js';
import type { PackagePlan, PlannedType } from '../plan/package-plan.js';
import { refTo } from '../plan/schema-navigation.js';
import { schemaTypes } from './openapi-types.js';
import { lift } from './type-lift.js';

/** Types as text: named ones are mentioned by name. */
export interface TypePrinter {
  /** The members of an object type, or undefined where the schema is more than that. */
  members(schema: JsonSchema, isInput: boolean): PrintedMembers | undefined;
  type(type: PlannedType): PrintedType;
  schema(schema: JsonSchema, isInput: boolean): PrintedType;
}

/** Text, and the exported names it mentions. */
export interface PrintedType {
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

/** Members of an object type, each printed; doc comments without their frame. */
export interface PrintedMembers {
  readonly properties: readonly PrintedProperty[];
  /** Type of the members that are not named. */
  readonly index?: string;
  readonly names: ReadonlySet<string>;
}

export interface PrintedProperty {
  /** Quoted where it has to be. */
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly isReadonly: boolean;
  readonly doc: string;
}

/** Prints the types of a package. */
export function typePrinter(plan: PackagePlan): TypePrinter {
  const byName = new Map(plan.model.schemas.map(({ name, schema }) => [name, schema.json]));
  const docs = new WeakMap<ts.Node, JsonSchema>();
  const types = schemaTypes(byName, (property, schema) => docs.set(property, schema));
  const node = (schema: JsonSchema, isInput: boolean) => types.typeNode(schema, '#/components/schemas', isInput);
  const memberDocs = new WeakMap<ts.Node, string>();
  const lifted = (schema: JsonSchema, isInput: boolean) =>
    lift(node(schema, isInput), { modelNames: plan.modelNames, docs, memberDocs });
  const printer: TypePrinter = {
    members(schema, isInput) {
      const { type, names } = lifted(schema, isInput);
      const members = membersOf(type);
      return members === undefined ? undefined : { ...printMembers(members, memberDocs), names };
    },
    schema(schema, isInput) {
      const { type, names } = lifted(schema, isInput);
      return { text: print(type), names };
    },
    type(planned) {
      switch (planned.kind) {
        case 'schema':
          return printer.schema(planned.schema, false);
        case 'model':
          return printer.schema(refTo(planned.name), false);
        case 'text':
          return named('string');
        case 'bytes':
          return named('Uint8Array');
        case 'none':
          return named('void');
        case 'unknown':
          return named('unknown');
        case 'union': {
          const members = planned.members.map((member) => printer.type(member));
          const names = new Set(members.flatMap((member) => [...member.names]));
          return { text: members.map(({ text }) => text).join(' | '), names };
        }
      }
    },
  };
  return printer;
}

function named(text: string): PrintedType {
  return { text, names: new Set() };
}

/** Of an object type, also where openapi-typescript keeps the index signature in a literal of its own. */
function membersOf(type: ts.TypeNode): readonly ts.TypeElement[] | undefined {
  if (ts.isTypeLiteralNode(type)) return type.members;
  if (!ts.isIntersectionTypeNode(type)) return undefined;
  const literals = type.types.filter((part) => ts.isTypeLiteralNode(part));
  if (literals.length < type.types.length) return undefined;
  const members = literals.flatMap((part) => [...part.members]);
  const isOpen = members.every((member) => !ts.isIndexSignatureDeclaration(member) || isUnknown(member.type));
  return isOpen ? members : undefined;
}

function printMembers(
  members: readonly ts.TypeElement[],
  docs: WeakMap<ts.Node, string>,
): Pick<PrintedMembers, 'properties' | 'index'> {
  const properties: PrintedProperty[] = [];
  let index: string | undefined;
  for (const member of members) {
    if (ts.isIndexSignatureDeclaration(member)) index = print(member.type);
    if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name) || member.type === undefined) continue;
    properties.push({
      name: member.name.text,
      type: print(member.type),
      isOptional: member.questionToken !== undefined,
      isReadonly: member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
      doc: docs.get(member) ?? '',
    });
  }
  return index === undefined ? { properties } : { properties, index };
}

function isUnknown(type: ts.TypeNode): boolean {
  return type.kind === ts.SyntaxKind.UnknownKeyword;
}

const printerFile = ts.createSourceFile('type.ts', '', ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });

function print(node: ts.Node): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, printerFile);
}
