import type { JsonSchema } from '../model/json-schema.js';
import type { PackagePlan, PlannedType } from '../plan/package-plan.js';
import { refTo, schemasByName } from '../plan/schema-navigation.js';
import { nodeTypes } from './node-types.js';
import { plainType } from './plain/plain-type.js';
import { inText } from './plain/type-text.js';
import type { PrintedMembers, PrintedType } from './printed-type.js';
import { shaped } from './schema-shape.js';

/** Types as text: named ones are mentioned by name. */
export interface TypePrinter {
  /** The members of an object type, or undefined where the schema is more than that. */
  members(schema: JsonSchema, isInput: boolean): PrintedMembers | undefined;
  type(type: PlannedType, isInput: boolean): PrintedType;
  schema(schema: JsonSchema, isInput: boolean): PrintedType;
}

/** Prints the types of a package. */
export function typePrinter({ model, models, modelNames }: PackagePlan): TypePrinter {
  const schemas = schemasByName(model);
  const exported = new Map(models.map((planned) => [planned.name, planned]));
  const shapeOf = (schema: JsonSchema, isInput: boolean): JsonSchema =>
    shaped(schema, { names: isInput ? modelNames.input : modelNames.output, schemas, isInput });
  const nodes = nodeTypes((name) => {
    const planned = exported.get(name);
    return planned && [shapeOf(planned.schema, planned.input), planned.input];
  });
  const known = (shape: JsonSchema, isInput: boolean) => {
    const names = new Set<string>();
    const type = plainType(shape, {
      isInput,
      names,
      other: (part) => {
        const made = nodes.property(part, isInput);
        for (const name of made.names) names.add(name);
        return made;
      },
    });
    return type && { type, names };
  };
  const printer: TypePrinter = {
    members(schema, isInput) {
      const shape = shapeOf(schema, isInput);
      const plain = known(shape, isInput);
      if (plain === undefined) return nodes.members(shape, isInput);
      const { type, names } = plain;
      return type.kind === 'members' ? { ...type, bases: [], names } : undefined;
    },
    schema(schema, isInput) {
      const shape = shapeOf(schema, isInput);
      const plain = known(shape, isInput);
      return plain === undefined ? nodes.type(shape, isInput) : { text: inText(plain.type).text, names: plain.names };
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
          return unionOfTypes(members);
        }
      }
    },
  };
  return printer;
}

/** Of any type, a union is any type; one without a value adds nothing to it. */
function unionOfTypes(members: readonly PrintedType[]): PrintedType {
  if (members.some(({ text }) => text === 'unknown')) return named('unknown');
  const possible = members.filter(({ text }) => text !== 'never');
  if (possible.length === 0) return named('never');
  const names = new Set(possible.flatMap((member) => [...member.names]));
  return { text: possible.map(({ text }) => text).join(' | '), names };
}

function named(text: string, ...names: readonly string[]): PrintedType {
  return { text, names: new Set(names) };
}
