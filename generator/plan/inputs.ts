import type { Location } from '../diagnostics/location.js';
import type { ApiModel, MediaType, Operation, Parameter, RequestBody } from '../model/api-model.js';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import type { MethodDeclaration } from '../model/extensions.js';
import type { FieldNames } from './field-names.js';
import { fixFields, type FixedBody } from './fixed-fields.js';
import { pascalCase, wordsOf } from './identifier.js';
import { mediaKind } from './media-kind.js';
import { variablesOf, type MethodVariant } from './method-groups.js';
import type { ModelCatalog } from './models.js';
import type { PlannedBody, PlannedInput, PlannedParameter, PlannedType } from './package-plan.js';
import { isScalarSchema } from './scalar-schema.js';
import { refTo, resolveSchema } from './schema-navigation.js';

/** The parameters a caller of the method can give, in declared order, of all its paths. */
export function planParameters(variants: readonly MethodVariant[], model: ApiModel): readonly PlannedParameter[] {
  const planned = new Map<string, PlannedParameter>();
  const hasBody = variants.some(({ operation }) => operation.body !== undefined);
  for (const { operation, declaration } of variants) {
    const fixed = new Set(operation.methods.flatMap((method) => [...method.fixed.keys()]));
    for (const parameter of operation.parameters) {
      // What one method fixes is no input of the others, unless they cannot do without it.
      if (fixed.has(parameter.name) && (!parameter.required || declaration?.fixed.has(parameter.name))) continue;
      const name = declaration?.parameters.get(parameter.name) ?? parameter.name;
      const key = keyOf({ name, in: parameter.in }, (taken) => planned.get(taken), hasBody);
      const known = planned.get(key);
      // A path's own variable of that name says more about it than one that stands for several.
      if (known !== undefined && (known.parameter.name === key || parameter.name !== key)) continue;
      const isComposite = !isScalarSchema(parameter.schema.json, model);
      planned.set(key, { parameter, name, key, required: isRequired({ name, parameter }, variants), isComposite });
    }
  }
  return [...planned.values()];
}

/**
 * Two parameters of one name in different places get the place in front: `header_id`; and so does one whose name every
 * object has a member of.
 */
function keyOf(
  wanted: Pick<Parameter, 'name' | 'in'>,
  planned: (key: string) => PlannedParameter | undefined,
  hasBody: boolean,
): string {
  const isFree = (key: string): boolean => {
    const other = planned(key);
    const isSame = other === undefined || (other.parameter.in === wanted.in && other.name === wanted.name);
    return isSame && !(key in Object.prototype) && !(hasBody && key === 'body');
  };
  if (isFree(wanted.name)) return wanted.name;
  const base = `${wanted.in}_${wanted.name}`;
  let key = base;
  for (let number = 2; !isFree(key); number += 1) key = `${base}_${number}`;
  return key;
}

/** Of the inputs of a method those of one of its paths, and what that one requires. */
export function parametersOn(
  variant: Pick<MethodVariant, 'operation' | 'path'>,
  parameters: readonly PlannedParameter[],
): readonly PlannedParameter[] {
  const variables = variablesOf(variant.path);
  const isOwn = ({ name, parameter }: PlannedParameter): boolean =>
    parameter.in === 'path'
      ? variables.includes(name)
      : variant.operation.parameters.some((own) => own.in === parameter.in && own.name === parameter.name);
  return parameters.filter(isOwn).map((planned) => ({ ...planned, required: isRequired(planned, [variant]) }));
}

/** What only some paths take is what tells them apart. */
function isRequired(
  { name, parameter }: Pick<PlannedParameter, 'name' | 'parameter'>,
  variants: readonly Pick<MethodVariant, 'operation' | 'path'>[],
): boolean {
  if (parameter.in === 'path') return variants.every(({ path }) => variablesOf(path).includes(name));
  return variants.every(({ operation }) =>
    operation.parameters.some((other) => other.in === parameter.in && other.name === name && other.required),
  );
}

/** What a method that only reads begins with. */
const reading = new Set([
  ...['browse', 'count', 'describe', 'fetch', 'filter', 'find', 'get', 'list', 'lookup', 'query', 'read', 'search'],
  ...['select', 'show'],
]);

/**
 * Name of a body's type that has none. Of a method that reads, a body alone is what others have in the query, by POST
 * for its size or its secrets.
 */
export function nameOfBody(method: string, parameters: readonly PlannedParameter[]): string {
  const isQuery = parameters.length === 0 && reading.has(wordsOf(method)[0]?.toLowerCase() ?? '');
  return `${pascalCase(method, 'Operation')}${isQuery ? 'Parameters' : 'Body'}`;
}

/** The request body as a caller gives it. */
export function planBody(
  operation: Operation,
  declared: MediaType | undefined,
  context: BodyContext,
): PlannedBody | undefined {
  if (operation.body === undefined || declared === undefined) return undefined;
  const { model, declaration } = context;
  const fixing = fixFields(operation, { media: declared, declaration, model });
  const { body, media, fields: fixed, isWhole } = fixing ?? unfixed(operation.body, declared);
  const constant = media.schema === undefined ? undefined : resolveSchema(context.model, media.schema.json)?.const;
  const type = bodyType(media.name, media.schema?.json, body, context);
  const isJson = mediaKind(media.name) === 'json';
  const longIntegers = isJson && media.schema !== undefined ? context.longIntegers.of([media.schema.json]) : [];
  const planned = { body, mediaType: media.name, encoding: media.encoding, type, longIntegers, fixed };
  if (isWhole) return { ...planned, constant: {} };
  return constant === undefined || !body.required ? planned : { ...planned, constant };
}

function unfixed(body: RequestBody, media: MediaType): FixedBody {
  return { body, media, fields: new Map(), isWhole: false };
}

export interface BodyContext {
  readonly model: ApiModel;
  readonly catalog: ModelCatalog;
  /** What `x-method` says of the method. */
  readonly declaration: MethodDeclaration | undefined;
  /** Of its type, where that has none. */
  readonly name: string;
  readonly longIntegers: FieldNames;
}

function bodyType(
  mediaType: string,
  schema: JsonSchema | undefined,
  body: RequestBody,
  { catalog, name }: Pick<BodyContext, 'catalog' | 'name'>,
): PlannedType {
  switch (mediaKind(mediaType)) {
    case 'json':
    case 'form':
    case 'multipart':
      return schema === undefined
        ? { kind: 'unknown' }
        : catalog.typeOf(schema, { name, location: body.location, isInput: true });
    case 'text':
      return { kind: 'text' };
    case 'bytes':
      return { kind: 'bytes' };
  }
}

export interface InputContext {
  readonly model: ApiModel;
  readonly catalog: ModelCatalog;
  readonly stem: string;
  /** Of the descriptor. */
  readonly name: string;
  readonly location: Location;
}

/** What the method takes: the body where there are no parameters, the parameters, or both together. */
export function planInput(
  parameters: readonly PlannedParameter[],
  body: PlannedBody | undefined,
  { model, catalog, stem, name, location }: InputContext,
): PlannedInput {
  const given = body !== undefined && body.constant === undefined ? body : undefined;
  if (parameters.length === 0) {
    return given === undefined ? { kind: 'none' } : { kind: 'body', type: given.type, required: given.body.required };
  }
  const required = parameters.filter((planned) => planned.required).map(({ key }) => key);
  if (given?.body.required === true) required.push('body');
  const properties = Object.fromEntries<JsonSchema>(
    parameters.map(({ key, parameter }) => [key, property(parameter, model)]),
  );
  const schema: JsonSchemaObject = {
    type: 'object',
    description: `What \`${name}\` takes.`,
    properties: given === undefined ? properties : { ...properties, body: bodyProperty(given) },
    required,
  };
  const wanted = given === undefined ? `${stem}Parameters` : `${stem}Input`;
  return {
    kind: 'parameters',
    name: catalog.addInput(schema, wanted, location),
    required: required.length > 0,
  };
}

/** `allOf` keeps a description of the parameter beside a `$ref`. */
function property({ schema, description, deprecated }: Parameter, model: ApiModel): JsonSchema {
  const notes = {
    ...(description === undefined ? {} : { description }),
    ...(deprecated ? { deprecated } : {}),
  };
  if (typeof schema.json === 'boolean') return schema.json && Object.keys(notes).length > 0 ? notes : schema.json;
  // A member that is `readOnly` is not sent; a parameter always is, whatever its schema is used for elsewhere.
  const { readOnly: _mark, ...json } = schema.json;
  const isMarked = resolveSchema(model, json)?.readOnly === true;
  return isMarked ? { allOf: [json], ...notes } : { ...json, ...notes };
}

/** A body that no schema of its own describes is marked for the printer of types. */
function bodyProperty({ type, body }: PlannedBody): JsonSchema {
  const notes = body.description === undefined ? {} : { description: body.description };
  switch (type.kind) {
    case 'schema':
      return typeof type.schema === 'boolean' ? type.schema : { ...type.schema, ...notes };
    case 'model':
      return { ...refTo(type.name), ...notes };
    case 'text':
      return { type: 'string', ...notes };
    case 'bytes':
      return { type: 'string', format: 'binary', ...notes };
    case 'none':
    case 'unknown':
    case 'union':
      return { ...notes };
  }
}
