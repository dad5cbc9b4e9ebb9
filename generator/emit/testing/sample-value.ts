import type { ApiModel } from '../../model/api-model.js';
import type { Json, JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { schemaNameOf } from '../../model/schema-reference.js';
import { refName, resolveSchema, schemaAt } from '../../plan/schema-navigation.js';
import { sampleLeaf } from './sample-leaf.js';

/** How deep optional members are filled in; below, an example has what it must. */
const deepest = 4;

/** How deep an example goes at all: a schema that requires itself has no end. */
const bottom = 24;

/** Schemas looked at for one example: each made of two others, a few dozen are more than anybody has time for. */
const mostSchemas = 10_000;

interface Within {
  readonly model: ApiModel;
  readonly depth: number;
  /** Text that holds JSON is given parsed. */
  readonly opens: boolean;
  /** Schemas that the value is inside of. */
  readonly open: readonly JsonSchema[];
  /** Of the whole example: schemas that may still be looked at. */
  readonly budget: { left: number };
}

/** A value that a schema describes as it stands in a reply, always the same; undefined where none can be made. */
export function sampleValue(model: ApiModel, schema: JsonSchema): Json | undefined {
  return valueOf(schema, start(model, false));
}

/** The same of an event, whose data a method gives parsed. */
export function sampleEvent(model: ApiModel, schema: JsonSchema): Json | undefined {
  return valueOf(schema, start(model, true));
}

function start(model: ApiModel, opens: boolean): Within {
  return { model, depth: 0, opens, open: [], budget: { left: mostSchemas } };
}

function valueOf(schema: JsonSchema, within: Within): Json | undefined {
  if (schema === true) return {};
  const resolved = resolveSchema(within.model, schema);
  if (resolved === undefined) return undefined;
  within.budget.left -= 1;
  const isEndless = within.depth > bottom || within.open.includes(resolved) || within.budget.left < 0;
  if (isEndless) return [resolved.type].flat().includes('null') ? null : undefined;
  const inside = { ...within, depth: within.depth + 1, open: [...within.open, resolved] };
  if (within.opens && resolved['contentSchema'] !== undefined)
    return valueOf(resolved['contentSchema'] as JsonSchema, inside);
  if (resolved.const !== undefined) return resolved.const;
  const given = resolved.examples?.[0] ?? (resolved['example'] as Json | undefined);
  if (given !== undefined) return given;
  const choice = resolved.enum?.find((value) => value !== null) ?? resolved.default;
  if (choice !== undefined) return choice;
  return resolved.allOf !== undefined
    ? whole(resolved, inside)
    : (alternative(resolved, inside) ?? plain(resolved, inside));
}

/** What all parts say, as one object; of parts that are no objects, the first. */
function whole(schema: JsonSchemaObject, within: Within): Json | undefined {
  const { allOf = [], ...own } = schema;
  const hasOwn = own.properties !== undefined || own.oneOf !== undefined || own.anyOf !== undefined;
  const parts = [...allOf, ...(hasOwn ? [own] : [])].flatMap((part) => valueOf(part, within) ?? []);
  const objects = parts.filter((part) => isObject(part));
  if (objects.length === 0) return parts[0];
  const made = Object.assign({}, ...objects) as Readonly<Record<string, Json>>;
  return { ...made, ...requiredBeside(schema, { made, within }) };
}

/** Members that one part describes, and another requires. */
function requiredBeside(
  schema: JsonSchemaObject,
  { made, within }: { readonly made: object; readonly within: Within },
): Readonly<Record<string, Json>> {
  const parts = (schema.allOf ?? []).flatMap((part): readonly JsonSchemaObject[] => {
    const resolved = resolveSchema(within.model, part);
    return resolved === undefined ? [] : [resolved];
  });
  const required: readonly string[] = [schema, ...parts].flatMap((part) => part.required ?? []);
  const missing = required.filter((name) => !Object.hasOwn(made, name));
  // Deeper than it is: a schema that has to have itself ends sooner.
  const below = { ...within, depth: within.depth + deepest, open: [] };
  const found = missing.flatMap((name): [string, Json][] => {
    const part = schemaAt(within.model, schema, `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    const isWritten = part !== undefined && resolveSchema(within.model, part)?.writeOnly === true;
    const value = part === undefined || isWritten ? undefined : valueOf(part, below);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(found);
}

/** The first alternative that has an example, `null` last, with what stands beside the alternatives. */
function alternative({ oneOf, anyOf, ...own }: JsonSchemaObject, within: Within): Json | undefined {
  let isNullable = false;
  for (const part of [...(oneOf ?? []), ...(anyOf ?? [])]) {
    const value = valueOf(part, within);
    isNullable ||= value === null;
    if (value === undefined || value === null) continue;
    if (!isObject(value)) return value;
    const beside = own.properties === undefined ? {} : plain(own, within);
    return { ...(beside as object), ...value, ...discriminated(own, part) };
  }
  return isNullable ? null : undefined;
}

/** The member that says which alternative it is (OpenAPI 3.1, Discriminator Object). */
function discriminated({ discriminator }: JsonSchemaObject, part: JsonSchema): Readonly<Record<string, Json>> {
  const name = refName(part);
  if (discriminator === undefined || name === undefined) return {};
  const { propertyName, mapping = {} } = discriminator;
  const key = Object.keys(mapping).find((each) => schemaNameOf(mapping[each] ?? '') === name) ?? name;
  return { [propertyName]: key };
}

function plain(schema: JsonSchemaObject, within: Within): Json | undefined {
  const { properties, items, prefixItems } = schema;
  const type = [schema.type].flat().find((each) => each !== 'null') ?? schema.type;
  const isList = type === 'array' || (type === undefined && (items ?? prefixItems) !== undefined);
  if (isList) return list(schema, within);
  if (type === 'object' || properties !== undefined) return members(schema, within);
  if (type === undefined) return {};
  if (type === 'null') return null;
  return sampleLeaf({ ...schema, type });
}

function list({ items, prefixItems = [], minItems }: JsonSchemaObject, within: Within): Json {
  const first = prefixItems.map((item) => valueOf(item, within) ?? null);
  if (items === undefined || items === false) return first;
  const { budget } = within;
  const before = budget.left;
  const item = valueOf(items, within);
  if (item === undefined) return first;
  const count = Math.max(first.length === 0 ? 1 : 0, Number(minItems ?? 0) - first.length);
  // Lists in lists multiply: more than may be looked at are not made, and one shows what they are.
  const copies = (before - budget.left) * (count - 1);
  if (copies > budget.left) return [...first, item];
  budget.left -= Math.max(copies, 0);
  return [...first, ...Array.from({ length: count }, () => item)];
}

function members({ properties = {}, required = [], additionalProperties }: JsonSchemaObject, within: Within): Json {
  const wanted = Object.entries(properties).filter(
    ([name, part]) =>
      (required.includes(name) || within.depth <= deepest) && resolveSchema(within.model, part)?.writeOnly !== true,
  );
  const values = wanted.flatMap(([name, part]): [string, Json][] => {
    const value = valueOf(part, within);
    return value === undefined ? [] : [[name, value]];
  });
  const isMap = values.length === 0 && typeof additionalProperties === 'object';
  const entry = isMap ? valueOf(additionalProperties, within) : undefined;
  return Object.fromEntries(entry === undefined ? values : [...values, ['key', entry]]);
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
