import type { ApiModel } from '../../model/api-model.js';
import type { Envelope } from '../../model/extensions.js';
import type { Json } from '../../model/json-schema.js';
import { pointerTokens, resolveSchema, schemaAt } from '../../plan/schema-navigation.js';

/** An example reply as an API sends it that has done what was asked: a text that only has a type is not `success`. */
export function succeeded(body: Json, { status, success }: Envelope): Json {
  return withStatus(body, pointerTokens(status), () => success);
}

/** As it says that it has not. What an example says already stays. */
export function failed(body: Json, { status, success, error }: Envelope, model: ApiModel): Json {
  return withStatus(body, pointerTokens(status), (given) => {
    if (given !== undefined && given !== success) return given;
    const declared = error && schemaAt(model, error.json, status);
    const others = declared === undefined ? undefined : resolveSchema(model, declared)?.enum;
    return others?.find((value) => value !== success && value !== null) ?? otherThan(success);
  });
}

function otherThan(success: Envelope['success']): Json {
  if (typeof success === 'boolean') return !success;
  if (typeof success === 'number') return success + 1;
  return success === 'error' ? 'failure' : 'error';
}

/** Objects that are not there are made: an example need not have what is optional. */
function withStatus(whole: Json | undefined, tokens: readonly string[], change: (given?: Json) => Json): Json {
  const [token, ...rest] = tokens;
  if (token === undefined) return change(whole);
  if (Array.isArray(whole)) {
    const items = whole as readonly Json[];
    return items.map((item, index) => (String(index) === token ? withStatus(item, rest, change) : item));
  }
  const members = new Map(isObject(whole) ? Object.entries(whole) : []);
  members.set(token, withStatus(members.get(token), rest, change));
  return Object.fromEntries(members);
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json | undefined } {
  return typeof value === 'object' && value !== null;
}
