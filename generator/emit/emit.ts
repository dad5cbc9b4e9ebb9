import type { PackagePlan } from '../plan/package-plan.js';
import { emitApi } from './api.js';
import { emitStream } from './channels/emit-stream.js';
import { emitClient } from './client.js';
import { emitCore } from './core.js';
import { emitErrors } from './errors.js';
import { emitIndex } from './index-module.js';
import { emitModels } from './models.js';
import { modulePrinter, type EmittedFile, type ModuleDraft } from './module.js';
import { emitOperations, emitOperationsIndex } from './operations.js';
import { emitOptions } from './options.js';
import { emitPackageJson, emitTsconfig } from './package-json.js';
import { emitProse } from './prose.js';
import { emitResources } from './resources.js';
import { runtimeFiles } from './runtime-files.js';
import { emitSecurity } from './security.js';
import { emitSign } from './sign.js';
import { typePrinter } from './type-printer.js';
import { emitTesting } from './testing.js';
import { emitVerify } from './verify.js';
import { emitWebhooks } from './webhooks.js';

/** Modules that a consumer imports by name, without extension. */
const entries = ['index', 'core', 'operations', 'models', 'errors'];

/** Every file of a package, not yet formatted. */
export function emitPackage(plan: PackagePlan): readonly EmittedFile[] {
  const types = typePrinter(plan);
  const sign = emitSign(plan);
  const verify = emitVerify(plan);
  const stream = emitStream(plan, types);
  const drafts: readonly ModuleDraft[] = [
    emitIndex(plan),
    emitClient(plan),
    emitOptions(plan),
    emitCore(plan),
    emitApi(plan),
    emitModels(plan, types),
    emitErrors(plan),
    emitOperationsIndex(plan.resources),
    ...emitOperations(plan, types),
    ...emitResources(plan, types),
    ...emitSecurity(plan),
    ...emitWebhooks(plan, types),
    ...sign,
    ...verify,
    emitTesting(plan, types),
    ...stream,
  ];
  const modules = drafts.map(modulePrinter(plan));
  return [
    ...modules,
    ...runtimeFiles(modules),
    emitPackageJson(plan, [
      ...entries,
      ...(sign.length > 0 ? ['sign'] : []),
      ...(verify.length > 0 ? ['verify'] : []),
      'testing',
      ...(stream.length > 0 ? ['stream'] : []),
    ]),
    emitTsconfig(),
    ...emitProse(plan),
  ];
}
