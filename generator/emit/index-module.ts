import { StructureKind, type StatementStructures } from 'ts-morph';
import type { PackagePlan } from '../plan/package-plan.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';
import { isUsable } from './credential-rules.js';

/** `index.ts`: what `import … from '<package>'` gives. */
export function emitIndex(plan: PackagePlan): ModuleDraft {
  const { className, schemes, models, descriptors, webhooks, callbacks } = plan;
  const statements: StatementStructures[] = [
    reExport('./client.js', [className]),
    reExport('./options.js', [`${className}Auth`, `${className}Options`], true),
    ...schemes
      .filter(isUsable)
      .map(({ file, credentialsType }) => reExport(`./security/${file}.js`, [credentialsType], true)),
    { kind: StructureKind.ExportDeclaration, moduleSpecifier: './errors.js' },
    reExport('./runtime/client.js', ['Call', 'CallOptions', 'CallResult', 'Client', 'ClientOptions'], true),
    reExport('./runtime/events.js', ['ClientEvent'], true),
    reExport('./runtime/response-info.js', ['RateLimitInfo', 'ResponseInfo'], true),
  ];
  if (
    schemes.some(({ scheme, signing }) => signing === undefined && scheme.kind === 'http' && isBearer(scheme.scheme))
  ) {
    statements.push(reExport('./runtime/security/session.js', ['bearerSession']));
  }
  if (descriptors.some(({ item }) => item !== undefined)) {
    statements.push(reExport('./runtime/paged.js', ['Paged'], true));
  }
  if (descriptors.some(({ stream }) => stream !== undefined)) {
    statements.push(reExport('./runtime/streams/item-stream.js', ['ItemStream'], true));
    statements.push(reExport('./runtime/streams/streamed.js', ['Streamed'], true));
  }
  if (descriptors.some(({ stream }) => stream?.isData)) {
    statements.push(reExport('./runtime/streams/server-sent-events.js', ['ServerSentEvent'], true));
  }
  if (models.length > 0) {
    statements.push({ kind: StructureKind.ExportDeclaration, moduleSpecifier: './models.js', isTypeOnly: true });
  }
  if (webhooks.length + callbacks.length > 0) {
    statements.push({ kind: StructureKind.ExportDeclaration, moduleSpecifier: './webhooks.js', isTypeOnly: true });
  }
  return { path: 'index.ts', imports: importsOf('index.ts'), statements };
}

function reExport(moduleSpecifier: string, namedExports: string[], isTypeOnly = false): StatementStructures {
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier, namedExports, isTypeOnly };
}

function isBearer(scheme: string): boolean {
  return scheme.toLowerCase() === 'bearer';
}
