import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel, Operation } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import { planErrors } from './errors.js';
import { runtimeImports } from './exported-names.js';
import { camelCase, pascalCase } from './identifier.js';
import { planBody, planInput, planParameters } from './inputs.js';
import type { MethodGroup } from './method-groups.js';
import type { ModelCatalog } from './models.js';
import { nameScope } from './name-scope.js';
import type { PlannedDescriptor, PlannedParameter, PlannedScheme } from './package-plan.js';
import { planReplies } from './replies.js';
import { isOfKind, isSecret, type FieldNames } from './field-names.js';

interface DescriptorContext {
  readonly model: ApiModel;
  readonly catalog: ModelCatalog;
  readonly schemes: readonly PlannedScheme[];
  readonly secrets: FieldNames;
  readonly longIntegers: FieldNames;
  readonly findings: Diagnostic[];
}

/** One descriptor for each method: named after the operation, or after the method where the operation has several. */
export function planDescriptors(
  groups: readonly MethodGroup[],
  context: DescriptorContext,
): ReadonlyMap<MethodGroup, PlannedDescriptor> {
  const schemes = context.schemes.map(({ name }) => name);
  const models = context.catalog.models.map(({ name }) => name);
  const scope = nameScope([...runtimeImports, ...schemes, ...models], context.findings);
  const described = new Set<Operation>();
  return new Map(
    groups.map((group) => {
      const { operation } = group.variants[0];
      const wanted = described.has(operation) ? `${group.group}.${group.name}` : operation.id;
      described.add(operation);
      const name = scope.claim(camelCase(wanted, 'operation'), operation.location);
      return [group, planDescriptor(name, group, context)];
    }),
  );
}

function planDescriptor(name: string, group: MethodGroup, context: DescriptorContext): PlannedDescriptor {
  const [first] = group.variants;
  const { operation, declaration } = first;
  const stem = pascalCase(name, 'Operation');
  const { model, catalog, findings } = context;
  const parameters = planParameters(group.variants, model);
  const body = planBody(operation, { model, catalog, stem });
  return {
    name,
    operation,
    paths: group.variants.map(({ path }) => path),
    parameters,
    fixed: new Map([...(declaration?.fixed ?? [])].map(([key, value]) => [key, String(value)])),
    ...(body === undefined ? {} : { body }),
    input: planInput(parameters, body, { catalog, stem, name, location: operation.location }),
    ...planReplies(first, { model, catalog, findings, stem }),
    errors: planErrors(operation, catalog, stem),
    secrets: secretNames(operation, parameters, context),
    longIntegers: longIntegers(operation, context),
    schemes: alternatives(operation, context.schemes),
  };
}

/** The secret fields of all that is sent and received, and the secret parameters. */
function secretNames(
  { body, responses }: Operation,
  parameters: readonly PlannedParameter[],
  { model, secrets }: DescriptorContext,
): readonly string[] {
  const content = [...(body?.content ?? []), ...responses.flatMap((response) => response.content)];
  const schemas = [...parameters.map(({ parameter }) => parameter), ...content].flatMap(
    ({ schema }): readonly JsonSchema[] => (schema === undefined ? [] : [schema.json]),
  );
  const given = parameters
    .filter(({ parameter }) => isOfKind(parameter.schema.json, model, isSecret))
    .map(({ key }) => key);
  return [...new Set([...given, ...secrets.of(schemas)])].sort();
}

/** The fields of success replies whose integers a number may not hold. */
function longIntegers({ responses }: Operation, context: DescriptorContext): readonly string[] {
  const content = responses.filter(({ status }) => status.startsWith('2')).flatMap((response) => response.content);
  return context.longIntegers.of(content.flatMap(({ schema }) => (schema === undefined ? [] : [schema.json])));
}

/** The alternatives of the operation by planned scheme. A scheme that is not declared has been reported. */
function alternatives(operation: Operation, schemes: readonly PlannedScheme[]): readonly (readonly PlannedScheme[])[] {
  return operation.security.map((requirement) =>
    requirement.schemes.flatMap(({ scheme }) => schemes.filter((planned) => planned.scheme.name === scheme)),
  );
}
