import type { ApiModel } from '../../model/api-model.js';
import type { Json, JsonObject, JsonSchema } from '../../model/json-schema.js';
import { isMarked } from '../../plan/directions.js';
import { resolveSchema } from '../../plan/schema-navigation.js';
import { jsonValue, verbatim, type LiteralValue } from '../encode/value-literal.js';

/** What stands for bytes in an example: a variable of that name. */
export const bytesName = 'bytes';

/**
 * A value of the spec's author as a literal that fits the emitted type: members that the schema does not declare, which
 * a compiler refuses in a literal, and those that are only ever received are left out.
 */
export function fitExample(value: Json, schema: JsonSchema, model: ApiModel): LiteralValue {
  const resolved = resolveSchema(model, schema);
  if (resolved === undefined) return jsonValue(value);
  if (resolved.format === 'binary') return verbatim(bytesName);
  if (Array.isArray(value)) {
    const { items = true, prefixItems = [] } = resolved;
    return (value as readonly Json[]).map((item, index) => fitExample(item, prefixItems[index] ?? items, model));
  }
  if (typeof value !== 'object' || value === null) return jsonValue(value);
  const declared = declaredMembers(schema, model);
  const members = new Map<string, LiteralValue>();
  for (const [name, member] of Object.entries(value as JsonObject)) {
    const memberSchema = declared.members.get(name);
    if (member === undefined || (memberSchema === undefined && !declared.isOpen)) continue;
    if (memberSchema !== undefined && isMarked(memberSchema, 'readOnly')) continue;
    members.set(name, fitExample(member, memberSchema ?? true, model));
  }
  return members;
}

/** Whether a value of the spec's author has all that its schema requires of a caller; some examples show only a part. */
export function isWhole(value: Json, schema: JsonSchema, model: ApiModel): boolean {
  const resolved = resolveSchema(model, schema);
  if (resolved === undefined || typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    const { items = true } = resolved;
    return (value as readonly Json[]).every((item) => isWhole(item, items, model));
  }
  const { members, required } = declaredMembers(schema, model);
  const given = value as JsonObject;
  const lacks = (name: string): boolean =>
    !Object.hasOwn(given, name) && !isMarked(members.get(name) ?? true, 'readOnly');
  if ([...required].some(lacks)) return false;
  return Object.entries(given).every(([name, member]) => isWhole(member ?? null, members.get(name) ?? true, model));
}

/** The members that an object type names, and whether it takes others. */
export interface DeclaredMembers {
  readonly members: ReadonlyMap<string, JsonSchema>;
  readonly required: ReadonlySet<string>;
  readonly isOpen: boolean;
}

/** Through `$ref` and `allOf`. A union's members depend on what is chosen: it counts as open. */
export function declaredMembers(schema: JsonSchema, model: ApiModel): DeclaredMembers {
  const members = new Map<string, JsonSchema>();
  const required = new Set<string>();
  const seen = new Set<JsonSchema>();
  let isOpen = false;
  const pending = [schema];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const resolved = resolveSchema(model, next);
    if (resolved === undefined || seen.has(resolved)) continue;
    seen.add(resolved);
    const { properties = {}, additionalProperties = false, allOf = [], oneOf = [], anyOf = [] } = resolved;
    for (const [name, member] of Object.entries(properties)) members.set(name, member);
    for (const name of resolved.required ?? []) required.add(name);
    isOpen ||= additionalProperties !== false || oneOf.length > 0 || anyOf.length > 0;
    pending.push(...allOf);
  }
  return { members, required, isOpen: isOpen || members.size === 0 };
}
