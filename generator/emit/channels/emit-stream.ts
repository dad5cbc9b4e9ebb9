import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { PackagePlan } from '../../plan/package-plan.js';
import { valueLiteral } from '../encode/value-literal.js';
import { importsOf } from '../imports.js';
import type { ModuleDraft } from '../module.js';
import { typeReferences } from '../type-references.js';
import type { TypePrinter } from '../type-printer.js';
import { channelConstant } from './channel-constant.js';
import { streamClass } from './stream-class.js';
import { streamModules } from './stream-exports.js';
import { parametersInterface, streamTypes } from './stream-types.js';
import { streamValue } from './stream-value.js';

/** `stream.ts`: the WebSocket stream; absent where the spec has none. */
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
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      docs: [{ description: 'What holds for every channel.' }],
      declarations: [
        {
          name: 'stream',
          type: imports.type('runtime/channels/stream-api.js', 'StreamApi'),
          initializer: valueLiteral(streamValue(planned, plan, imports)),
        },
      ],
    },
    ...streamTypes(planned, imports),
    ...planned.channels.flatMap((channel) => [...parametersInterface(channel), channelConstant(channel, context)]),
    streamClass(planned, plan, context),
  ];
  return [{ path: 'stream.ts', imports, statements }];
}
