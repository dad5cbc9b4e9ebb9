import { StructureKind, type StatementStructures } from 'ts-morph';
import type { PackagePlan, PlannedConnection } from '../../plan/package-plan.js';
import { importsOf } from '../imports.js';
import type { ModuleDraft } from '../module.js';
import { typeReferences } from '../type-references.js';
import type { TypePrinter } from '../type-printer.js';
import { emitChannels } from './emit-channels.js';
import { streamClass } from './stream-class.js';
import { streamModules } from './stream-exports.js';
import { streamTypes } from './stream-types.js';

/** `stream.ts`: the WebSocket stream, and its data beside it; absent where the spec has none. */
export function emitStream(plan: PackagePlan, types: TypePrinter): readonly ModuleDraft[] {
  const planned = plan.stream;
  if (planned === undefined) return [];
  const imports = importsOf('stream.ts');
  const context = { imports, references: typeReferences(types, imports) };
  const statements: readonly StatementStructures[] = [
    ...streamModules.map(({ module, names, isTypeOnly = false }): StatementStructures => ({
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: `./runtime/${module}`,
      namedExports: [...names],
      isTypeOnly,
    })),
    ...parametersExport(planned),
    ...streamTypes(planned, imports),
    streamClass(planned, plan, context),
  ];
  return [emitChannels(planned, plan, types), { path: 'stream.ts', imports, statements }];
}

/** The types of what channels with several parameters take: they stand beside the channels. */
function parametersExport({ channels }: PlannedConnection): readonly StatementStructures[] {
  const names = channels.flatMap(({ input }) => (input.kind === 'parameters' ? [input.type] : []));
  if (names.length === 0) return [];
  return [
    { kind: StructureKind.ExportDeclaration, moduleSpecifier: './channels.js', namedExports: names, isTypeOnly: true },
  ];
}
