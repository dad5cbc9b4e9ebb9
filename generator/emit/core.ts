import { StructureKind } from 'ts-morph';
import type { PackagePlan } from '../plan/package-plan.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';

/** `core.ts`: a client without resource classes, for apps that call descriptors and bundle no more than they use. */
export function emitCore(plan: PackagePlan): ModuleDraft {
  const imports = importsOf('core.ts');
  const client = imports.type('runtime/client.js', 'Client');
  const options = imports.type('options.js', `${plan.className}Options`);
  return {
    path: 'core.ts',
    imports,
    statements: [
      {
        kind: StructureKind.Function,
        isExported: true,
        name: 'createClient',
        docs: [{ description: 'A client that calls descriptors: `client.call(operation, input)`.' }],
        parameters: [{ name: 'options', type: options, initializer: '{}' }],
        returnType: client,
        statements: [
          `return ${imports.value('runtime/client.js', 'newClient')}(${imports.value('api.js', 'api')}, options);`,
        ],
      },
      {
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: './runtime/keep-rate-limit.js',
        namedExports: ['rateLimiter'],
      },
      {
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: './options.js',
        isTypeOnly: true,
        namedExports: [`${plan.className}Auth`, `${plan.className}Options`],
      },
      {
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: './runtime/client.js',
        isTypeOnly: true,
        namedExports: ['Call', 'CallOptions', 'CallResult', 'Client', 'ClientOptions'],
      },
    ],
  };
}
