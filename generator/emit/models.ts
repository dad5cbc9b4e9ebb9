import { StructureKind, type StatementStructures } from 'ts-morph';
import type { PackagePlan, PlannedModel } from '../plan/package-plan.js';
import { commentText } from './encode/comment.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';
import { propertyStructure } from './property-structure.js';
import { runtimeTypes } from './type-lift.js';
import type { TypePrinter } from './type-printer.js';

/** `models.ts`: every type of the API a consumer will hold in a variable. */
export function emitModels(plan: PackagePlan, types: TypePrinter): ModuleDraft {
  const imports = importsOf('models.ts');
  return {
    path: 'models.ts',
    imports,
    statements: plan.models.map((model) => declaration(model, types, imports)),
  };
}

function declaration(model: PlannedModel, types: TypePrinter, imports: Imports): StatementStructures {
  const { name, schema, input } = model;
  const common = {
    name,
    isExported: true,
    ...(model.description === undefined ? {} : { docs: [{ description: commentText(model.description) }] }),
  };
  const printed = types.members(schema, input) ?? types.schema(schema, input);
  for (const mentioned of printed.names) {
    if (runtimeTypes.has(mentioned)) imports.type('runtime/body.js', mentioned);
  }
  // An interface keeps its name in an editor's hover, where a type alias is spelt out.
  if ('text' in printed) return { kind: StructureKind.TypeAlias, ...common, type: printed.text };
  return {
    kind: StructureKind.Interface,
    ...common,
    extends: [...printed.bases],
    properties: printed.properties.map(propertyStructure),
    ...(printed.index === undefined
      ? {}
      : { indexSignatures: [{ keyName: 'name', keyType: 'string', returnType: printed.index }] }),
  };
}
