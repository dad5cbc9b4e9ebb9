import ts from 'typescript';
import type { JsonSchema } from '../model/json-schema.js';
import type { PackagePlan, PlannedType } from '../plan/package-plan.js';
import { refTo, schemasByName } from '../plan/schema-navigation.js';
import { heritageOf, memberLookup } from './heritage.js';
import { schemaTypes } from './openapi-types.js';
import { print } from './print-node.js';
import { shaped } from './schema-shape.js';
import { lift } from './type-lift.js';

/** Types as text: named ones are mentioned by name. */
export interface TypePrinter {
  /** The members of an object type, or undefined where the schema is more than that. */
  members(schema: JsonSchema, isInput: boolean): PrintedMembers | undefined;
  type(type: PlannedType, isInput: boolean): PrintedType;
  schema(schema: JsonSchema, isInput: boolean): PrintedType;
}

/** Text, and the exported names it mentions. */
export interface PrintedType {
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

/** Members of an object type, each printed; doc comments without their frame. */
export interface PrintedMembers {
  /** Exported interfaces that have the rest of the members. */
  readonly bases: readonly string[];
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
export function typePrinter({ model, models, modelNames }: PackagePlan): TypePrinter {
  const schemas = schemasByName(model);
  const docs = new WeakMap<ts.Node, JsonSchema>();
  const memberDocs = new WeakMap<ts.Node, string>();
  const types = schemaTypes((property, schema) => docs.set(property, schema));
  const lifted = (schema: JsonSchema, isInput: boolean) => {
    const names = isInput ? modelNames.input : modelNames.output;
    const node = types.typeNode(shaped(schema, { names, schemas, isInput }), isInput);
    return lift(node, { docs, memberDocs });
  };
  const exported = new Map(models.map((planned) => [planned.name, planned]));
  const membersOf = memberLookup((name) => {
    const planned = exported.get(name);
    return planned && lifted(planned.schema, planned.input).type;
  });
  const printer: TypePrinter = {
    members(schema, isInput) {
      const { type, names } = lifted(schema, isInput);
      const heritage = heritageOf(type, membersOf);
      if (heritage === undefined) return undefined;
      return { ...printMembers(heritage.members, memberDocs), bases: heritage.bases, names };
    },
    schema(schema, isInput) {
      const { type, names } = lifted(schema, isInput);
      return { text: print(type), names };
    },
    type(planned, isInput) {
      switch (planned.kind) {
        case 'schema':
          return printer.schema(planned.schema, isInput);
        case 'model':
          return printer.schema(refTo(planned.name), isInput);
        case 'text':
          return named('string');
        case 'bytes':
          return isInput ? named('BinaryBody', 'BinaryBody') : named('Uint8Array');
        case 'none':
          return named('void');
        case 'unknown':
          return named('unknown');
        case 'union': {
          const members = planned.members.map((member) =>
            member.kind === 'none' ? named('undefined') : printer.type(member, isInput),
          );
          const names = new Set(members.flatMap((member) => [...member.names]));
          return { text: members.map(({ text }) => text).join(' | '), names };
        }
      }
    },
  };
  return printer;
}

function named(text: string, ...names: readonly string[]): PrintedType {
  return { text, names: new Set(names) };
}

function printMembers(
  members: readonly ts.TypeElement[],
  docs: WeakMap<ts.Node, string>,
): Omit<PrintedMembers, 'bases' | 'names'> {
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
