import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { PackagePlan } from '../plan/package-plan.js';
import { apiValue } from './api-value.js';
import { valueLiteral } from './encode/value-literal.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';

/** `api.ts`: what holds for every operation. */
export function emitApi(plan: PackagePlan): ModuleDraft {
  const imports = importsOf('api.ts');
  return {
    path: 'api.ts',
    imports,
    statements: [
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        docs: [{ description: 'What holds for every operation of the API.' }],
        declarations: [
          {
            name: 'api',
            type: imports.type('runtime/operation.js', 'Api'),
            initializer: valueLiteral(apiValue(plan, imports)),
          },
        ],
      },
    ],
  };
}
