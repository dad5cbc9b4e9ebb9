import type { ApiModel, MediaType, Operation, RequestBody } from '../model/api-model.js';
import type { MethodDeclaration } from '../model/extensions.js';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { propertySchema, resolveSchema } from './schema-navigation.js';

type Scalar = string | number | boolean;

/** What of a body a method says by itself, and what is left for its caller. */
export interface FixedBody {
  readonly fields: ReadonlyMap<string, Scalar>;
  readonly body: RequestBody;
  readonly media: MediaType;
  /** Nothing is left. */
  readonly isWhole: boolean;
}

/** The body without the fields that `x-method` fixes: what one method fixes is no input of the others either. */
export function fixFields(
  { body, methods, parameters }: Operation,
  { media, declaration, model }: { media: MediaType; declaration: MethodDeclaration | undefined; model: ApiModel },
): FixedBody | undefined {
  const schema = media.schema?.json;
  if (body === undefined || media.schema === undefined || schema === undefined) return undefined;
  const isField = (name: string): boolean =>
    !parameters.some((parameter) => parameter.name === name) &&
    propertySchema(model, schema, name, new Set()) !== undefined;
  const fields = new Map([...(declaration?.fixed ?? [])].filter(([name]) => isField(name)));
  const needed = requiredOf(schema, model);
  const others = methods
    .flatMap((method) => [...method.fixed.keys()])
    .filter((name) => isField(name) && !needed.has(name));
  const gone = new Set([...fields.keys(), ...others]);
  if (gone.size === 0) return undefined;
  const rest = withoutFields(schema, gone, model);
  const examples = media.examples.map((example) => ({ ...example, value: withoutMembers(example.value, gone) }));
  const given = { ...media, schema: { ...media.schema, json: rest }, examples };
  const required = fields.size === 0 ? body.required : requiredOf(rest, model).size > 0;
  const content = body.content.map((each) => (each === media ? given : each));
  return {
    fields,
    body: { ...body, required, content },
    media: given,
    isWhole: fields.size > 0 && isEmpty(rest, model),
  };
}

/**
 * The parts that `allOf` composes a schema of, itself first. One that stands there twice says nothing new, and the ways
 * through parts of parts multiply.
 */
function partsOf(schema: JsonSchema, model: ApiModel): ReadonlySet<JsonSchemaObject> {
  const parts = new Set<JsonSchemaObject>();
  const collect = (part: JsonSchema): void => {
    const whole = resolveSchema(model, part);
    if (whole === undefined || parts.has(whole)) return;
    parts.add(whole);
    whole.allOf?.forEach(collect);
  };
  collect(schema);
  return parts;
}

function requiredOf(schema: JsonSchema, model: ApiModel): ReadonlySet<string> {
  return new Set([...partsOf(schema, model)].flatMap(({ required }) => required ?? []));
}

function isEmpty(schema: JsonSchema, model: ApiModel): boolean {
  return [...partsOf(schema, model)].every(({ properties = {}, oneOf, anyOf, additionalProperties = false }) => {
    const isOpen = oneOf !== undefined || anyOf !== undefined || additionalProperties !== false;
    return !isOpen && Object.keys(properties).length === 0;
  });
}

function withoutFields(schema: JsonSchema, gone: ReadonlySet<string>, model: ApiModel): JsonSchema {
  const seen = new Set<JsonSchemaObject>();
  const rest = (part: JsonSchema): JsonSchema => {
    const whole = resolveSchema(model, part);
    if (whole === undefined) return part;
    seen.add(whole);
    const { properties, required, allOf, ...others } = whole;
    return {
      ...others,
      ...(properties === undefined ? {} : { properties: withoutKeys(properties, gone) }),
      ...(required === undefined ? {} : { required: required.filter((name) => !gone.has(name)) }),
      ...(allOf === undefined ? {} : { allOf: allOf.flatMap(left) }),
    };
  };
  /** Nothing of a part that only had such fields, or has stood there before. */
  const left = (part: JsonSchema): readonly JsonSchema[] => {
    const whole = resolveSchema(model, part);
    if (whole !== undefined && seen.has(whole)) return [];
    const others = rest(part);
    return isEmpty(others, model) && !isEmpty(part, model) ? [] : [others];
  };
  return rest(schema);
}

function withoutMembers(value: unknown, gone: ReadonlySet<string>): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? withoutKeys({ ...value }, gone) : value;
}

function withoutKeys<Value>(
  members: Readonly<Record<string, Value>>,
  gone: ReadonlySet<string>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !gone.has(name)));
}
