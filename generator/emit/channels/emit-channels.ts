import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { PackagePlan, PlannedConnection } from '../../plan/package-plan.js';
import { valueLiteral } from '../encode/value-literal.js';
import { importsOf } from '../imports.js';
import type { ModuleDraft } from '../module.js';
import { typeReferences } from '../type-references.js';
import type { TypePrinter } from '../type-printer.js';
import { channelConstant } from './channel-constant.js';
import { parametersInterface } from './stream-types.js';
import { streamValue } from './stream-value.js';

/** `channels.ts`: the stream as data, for the class that reads it and for the fake that plays its server. */
export function emitChannels(planned: PlannedConnection, plan: PackagePlan, types: TypePrinter): ModuleDraft {
  const imports = importsOf('channels.ts');
  const context = { imports, references: typeReferences(types, imports) };
  return {
    path: 'channels.ts',
    imports,
    statements: [
      {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        isExported: true,
        docs: [{ description: 'What holds for every channel.' }],
        declarations: [
          {
            name: 'stream',
            type: imports.type('runtime/channels/stream-api.js', 'StreamApi'),
            initializer: valueLiteral(streamValue(planned, plan, imports)),
          },
        ],
      },
      ...planned.channels.flatMap((channel) => [...parametersInterface(channel), channelConstant(channel, context)]),
    ],
  };
}
