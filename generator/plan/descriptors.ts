import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel, MediaType, Operation, ParameterPlace } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import { planErrors } from './errors.js';
import { methodParameters, runtimeImports } from './exported-names.js';
import { camelCase, pascalCase } from './identifier.js';
import { nameOfBody, parametersOn, planBody, planInput, planParameters } from './inputs.js';
import type { MethodGroup, MethodVariant } from './method-groups.js';
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
  const scope = nameScope([...runtimeImports, ...methodParameters, ...schemes, ...models], context.findings);
  const described = new Set<Operation>();
  return new Map(
    groups.map((group) => {
      const { operation, suffix } = group.variants[0];
      const isFurther = described.has(operation) && suffix === '';
      const wanted = isFurther ? `${group.group}.${group.name}` : camelCase(operation.id, 'operation') + suffix;
      described.add(operation);
      const name = scope.claim(camelCase(wanted, 'operation'), operation.location);
      return [group, planDescriptor(name, group, context)];
    }),
  );
}

function planDescriptor(name: string, group: MethodGroup, context: DescriptorContext): PlannedDescriptor {
  const [first] = group.variants;
  const { operation } = first;
  const stem = pascalCase(name, 'Operation');
  const { model, catalog, findings } = context;
  const parameters = planParameters(group.variants, model);
  const bodyName = nameOfBody(name, parameters);
  const { longIntegers: long } = context;
  const { declaration, form } = first;
  const body = planBody(operation, form.request, { model, catalog, declaration, name: bodyName, longIntegers: long });
  return {
    name,
    operation,
    paths: group.variants.map(({ path }) => path),
    variants: group.variants.map((variant) => ({ ...variant, parameters: parametersOn(variant, parameters) })),
    parameters,
    fixed: fixedIn('query', first),
    fixedHeaders: fixedHeaders(first),
    ...(body === undefined ? {} : { body }),
    input: planInput(parameters, body, { model, catalog, stem, name, location: operation.location }),
    ...planReplies(first, { model, catalog, findings, stem }),
    errors: planErrors(operation, catalog, stem),
    secrets: secretNames(operation, parameters, context),
    longIntegers: longIntegers(operation, context),
    schemes: alternatives(operation, context.schemes),
  };
}

/** The parameters in one place that the method gives a value. Those of the path stand in the path. */
function fixedIn(place: ParameterPlace, { operation, declaration }: MethodVariant): ReadonlyMap<string, string> {
  const names = operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const fixed = [...(declaration?.fixed ?? [])].filter(([name]) => names.includes(name));
  return new Map(fixed.map(([name, value]) => [name, String(value)]));
}

/** Cookies are one header field. */
function fixedHeaders(variant: MethodVariant): ReadonlyMap<string, string> {
  const cookies = [...fixedIn('cookie', variant)].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return new Map([
    ...fixedIn('header', variant),
    ...(cookies.length === 0 ? [] : [['cookie', cookies.join('; ')] as const]),
  ]);
}

/** The secret fields of all that is sent and received, and the secret parameters. */
function secretNames(
  { body, responses }: Operation,
  parameters: readonly PlannedParameter[],
  { model, secrets }: DescriptorContext,
): readonly string[] {
  const content = [...(body?.content ?? []), ...responses.flatMap((response) => response.content)];
  const schemas = [...parameters.map(({ parameter }) => parameter), ...content].flatMap(
    ({ schema, itemSchema }: Pick<MediaType, 'schema' | 'itemSchema'>): readonly JsonSchema[] =>
      [schema, itemSchema].flatMap((each) => (each === undefined ? [] : [each.json])),
  );
  const given = parameters
    .filter(({ parameter }) => isOfKind(parameter.schema.json, model, isSecret))
    .map(({ key }) => key);
  return [...new Set([...given, ...secrets.of(schemas)])].sort();
}

/** The fields of success replies whose integers a number may not hold. */
function longIntegers({ responses }: Operation, context: DescriptorContext): readonly string[] {
  const content = responses.filter(({ status }) => status.startsWith('2')).flatMap((response) => response.content);
  const schemas = content.flatMap(({ schema, itemSchema }) => [schema, itemSchema]);
  return context.longIntegers.of(
    schemas.flatMap((schema): JsonSchema[] => (schema === undefined ? [] : [schema.json])),
  );
}

/** The alternatives of the operation by planned scheme. A scheme that is not declared has been reported. */
function alternatives(operation: Operation, schemes: readonly PlannedScheme[]): readonly (readonly PlannedScheme[])[] {
  return operation.security.map((requirement) =>
    requirement.schemes.flatMap(({ scheme }) => schemes.filter((planned) => planned.scheme.name === scheme)),
  );
}
