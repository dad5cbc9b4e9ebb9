import { StructureKind } from 'ts-morph';
import type { PackagePlan } from '../plan/package-plan.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';
import { typeExport } from './type-export.js';

/** `core.ts`: a client without resource classes, for apps that call descriptors and bundle no more than they use. */
export function emitCore(plan: PackagePlan): ModuleDraft {
  const imports = importsOf('core.ts');
  const client = imports.type('runtime/client.js', 'Client');
  const { rateLimit } = plan.model;
  // An enforced limit brings the limiter along.
  const bringsLimiter = rateLimit !== undefined && !rateLimit.advisory;
  const options = [
    imports.type('options.js', `${plan.className}Options`),
    ...(bringsLimiter ? [] : [imports.type('runtime/without-limiter.js', 'WithoutLimiter')]),
  ].join(' & ');
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
        returnType: `${client}<${options}>`,
        statements: [
          `return ${imports.value('runtime/client.js', 'newClient')}(${imports.value('api.js', 'api')}, options);`,
        ],
      },
      {
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: './runtime/keep-rate-limit.js',
        namedExports: ['rateLimiter'],
      },
      typeExport('./options.js', [`${plan.className}Auth`, `${plan.className}Options`]),
      typeExport('./runtime/client.js', ['Call', 'CallOptions', 'CallResult', 'Client', 'ClientOptions']),
      ...(bringsLimiter ? [] : [typeExport('./runtime/without-limiter.js', ['WithoutLimiter'])]),
    ],
  };
}
