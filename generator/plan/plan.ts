import { checkErrorPlaces } from './error-places.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel } from '../model/api-model.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { planDescriptors } from './descriptors.js';
import { runtimeExports, runtimeImports } from './exported-names.js';
import { fieldNames, isSecret } from './field-names.js';
import { isReserved, pascalCase } from './identifier.js';
import { isLongInteger } from './long-integer.js';
import { methodGroups } from './method-groups.js';
import { modelCatalog } from './models.js';
import type { PackagePlan } from './package-plan.js';
import { packageNameFindings } from './package-name.js';
import { packageVersion, packageVersionFindings } from './package-version.js';
import { planConnection, streamNames } from './connection.js';
import { checkSeveralPaths } from './check-several-paths.js';
import { checkPaginationPlaces } from './pagination-places.js';
import { planResources } from './resources.js';
import { planSchemes } from './schemes.js';
import { serverOptionFindings } from './server-options.js';
import { planCallbacks, planWebhooks } from './webhooks.js';

export interface PlanInput {
  readonly model: ApiModel;
  readonly signing: readonly SigningScheme[];
  /** Scope of the package's name, such as `@countersign`. */
  readonly scope: string;
}

/** Decides every file, exported name and type of a package, and what becomes of each operation. */
export function planPackage({ model, signing, scope }: PlanInput): {
  readonly plan: PackagePlan;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [
    ...packageNameFindings(model),
    ...packageVersionFindings(model),
    ...serverOptionFindings(model.servers[0]),
  ];
  const payloads = [
    ...(model.webhooks.length > 0 ? ['Webhooks'] : []),
    ...(model.operations.some(({ callbacks }) => callbacks.length > 0) ? ['Callbacks'] : []),
  ];
  const className = clientName(model.name, [...runtimeExports, ...payloads]);
  const schemes = planSchemes(model, signing, diagnostics);
  const own = ['', 'Auth', 'Options', 'ErrorCode'].map((suffix) => className + suffix);
  const credentials = schemes.flatMap(({ name, credentialsType }) => [name, credentialsType]);
  const streamed = model.stream === undefined ? [] : streamNames(className);
  const taken = [...payloads, ...runtimeExports, ...runtimeImports, ...own, ...credentials, ...streamed];
  const catalog = modelCatalog(model, taken, diagnostics);
  const groups = methodGroups(model, diagnostics);
  checkSeveralPaths(groups, diagnostics);
  checkErrorPlaces(model, diagnostics);
  checkPaginationPlaces(model, diagnostics);
  const descriptors = planDescriptors(groups, {
    model,
    catalog,
    schemes,
    secrets: fieldNames(model, isSecret),
    longIntegers: fieldNames(model, isLongInteger),
    findings: diagnostics,
  });
  const webhooks = planWebhooks(model, { catalog, schemes });
  const callbacks = planCallbacks(model, { catalog, schemes });
  const stream = planConnection(model.stream, { className, catalog, schemes, taken, findings: diagnostics });
  const exported = [...taken, ...catalog.models.map(({ name }) => name)];
  const resources = planResources(groups, descriptors, { model, taken: exported, findings: diagnostics });
  return {
    plan: {
      model,
      directory: model.name,
      specPath: model.location.source.path.replace(/^.*[\\/]/, ''),
      packageName: `${scope}/${model.name}`,
      version: packageVersion(model.version),
      className,
      server: model.servers[0],
      models: catalog.models,
      modelNames: catalog.names,
      schemes,
      descriptors: [...descriptors.values()],
      resources,
      webhooks,
      callbacks,
      ...(stream === undefined ? {} : { stream }),
    },
    diagnostics,
  };
}

/** The client class: the API's name, with `Api` behind it where that alone would mean something else. */
function clientName(name: string, taken: readonly string[]): string {
  const wanted = pascalCase(name, 'Api');
  return isReserved(wanted) || taken.includes(wanted) ? `${wanted}Api` : wanted;
}
