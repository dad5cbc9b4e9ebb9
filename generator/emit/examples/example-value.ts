import type { ApiModel } from '../../model/api-model.js';
import type { Json, JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { isMarked } from '../../plan/directions.js';
import { refName, resolveSchema } from '../../plan/schema-navigation.js';
import { verbatim, type LiteralValue } from '../encode/value-literal.js';
import { bytesName, declaredMembers, fitExample } from './fit-example.js';

/** Schemas looked at for one value; a document may nest them without end. */
const mostSchemas = 200;

/** Text that a reader has to replace. */
const anyText = '…';

const texts: ReadonlyMap<string, string> = new Map([
  ['date', '2026-01-31'],
  ['date-time', '2026-01-31T12:00:00Z'],
  ['decimal', '1.5'],
  ['email', 'user@example.com'],
  ['hostname', 'example.com'],
  ['ipv4', '192.0.2.1'],
  ['ipv6', '2001:db8::1'],
  ['time', '12:00:00Z'],
  ['uri', 'https://example.com/'],
  ['url', 'https://example.com/'],
  ['uuid', '123e4567-e89b-42d3-a456-426614174000'],
]);

/**
 * A value that the schema describes, the same each time: what the spec gives as an example or a default, else the least
 * that it requires. Nothing where that would be too much to read.
 */
export function exampleValue(schema: JsonSchema, model: ApiModel): LiteralValue | undefined {
  const sampler = new Sampler(model);
  const value = sampler.valueOf(schema, []);
  return sampler.isExhausted ? undefined : value;
}

class Sampler {
  readonly #model: ApiModel;
  #left = mostSchemas;

  constructor(model: ApiModel) {
    this.#model = model;
  }

  get isExhausted(): boolean {
    return this.#left < 0;
  }

  /** `open` are the named schemas it stands in: of one inside of itself there is nothing to show. */
  valueOf(schema: JsonSchema, open: readonly string[]): LiteralValue {
    this.#left -= 1;
    if (this.isExhausted || typeof schema === 'boolean') return new Map();
    const given = givenValue(schema);
    if (given !== undefined) return fitExample(given, schema, this.#model);
    const name = refName(schema);
    const resolved = resolveSchema(this.#model, schema);
    if (resolved === undefined || (name !== undefined && open.includes(name))) return new Map();
    const inside = name === undefined ? open : [...open, name];
    const known = givenValue(resolved);
    if (known !== undefined) return fitExample(known, resolved, this.#model);
    const [choice] = [...(resolved.oneOf ?? []), ...(resolved.anyOf ?? [])].filter((each) => !isNull(each));
    if (choice !== undefined) return this.#chosen(choice, resolved, inside);
    return this.#ofType(schema, resolved, inside);
  }

  #ofType(schema: JsonSchema, resolved: JsonSchemaObject, open: readonly string[]): LiteralValue {
    switch (typeOf(resolved)) {
      case 'string':
        if (resolved.format === 'binary') return verbatim(bytesName);
        return texts.get(resolved.format ?? '') ?? anyText;
      case 'integer':
      case 'number':
        return typeof resolved['minimum'] === 'number' ? resolved['minimum'] : 1;
      case 'boolean':
        return true;
      case 'null':
        return null;
      case 'array':
        return this.#items(resolved, open);
      default:
        return this.#members(schema, open);
    }
  }

  #items({ items, prefixItems = [] }: JsonSchemaObject, open: readonly string[]): LiteralValue {
    if (prefixItems.length > 0) return prefixItems.map((item) => this.valueOf(item, open));
    const name = items === undefined ? undefined : refName(items);
    if (items === undefined || typeof items === 'boolean' || (name !== undefined && open.includes(name))) return [];
    return [this.valueOf(items, open)];
  }

  #members(schema: JsonSchema, open: readonly string[]): ReadonlyMap<string, LiteralValue> {
    const { members, required } = declaredMembers(schema, this.#model);
    const values = new Map<string, LiteralValue>();
    for (const [name, member] of members) {
      if (!required.has(name) || isMarked(member, 'readOnly')) continue;
      values.set(name, this.valueOf(member, open));
    }
    // Some documents require what they do not describe.
    for (const name of required) if (!members.has(name)) values.set(name, anyText);
    return values;
  }

  /** One of a union, with the property that says which. */
  #chosen(choice: JsonSchema, { discriminator, properties }: JsonSchemaObject, open: readonly string[]): LiteralValue {
    const value = this.valueOf(choice, open);
    const name = refName(choice);
    if (!(value instanceof Map)) return value;
    const members = new Map<string, LiteralValue>(value as ReadonlyMap<string, LiteralValue>);
    if (properties !== undefined) for (const [key, own] of this.#members({ properties }, open)) members.set(key, own);
    if (discriminator === undefined || name === undefined) return members;
    const [mapped] = Object.entries(discriminator.mapping ?? {}).find(([, to]) => refName({ $ref: to }) === name) ?? [];
    return members.set(discriminator.propertyName, mapped ?? name);
  }
}

/** What the spec itself says that a value may be. */
function givenValue(schema: JsonSchemaObject): Json | undefined {
  const { const: constant, enum: choices, examples, default: preset } = schema;
  if (constant !== undefined) return constant;
  return examples?.[0] ?? choices?.find((choice) => choice !== null) ?? preset;
}

function typeOf({ type, properties, items }: JsonSchemaObject): string {
  const named = typeof type === 'string' ? type : (type?.find((each) => each !== 'null') ?? type?.[0]);
  if (named !== undefined) return named;
  return properties === undefined && items !== undefined ? 'array' : 'object';
}

function isNull(schema: JsonSchema): boolean {
  return typeof schema !== 'boolean' && schema.type === 'null';
}
