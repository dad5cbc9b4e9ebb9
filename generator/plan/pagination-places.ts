import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel, Operation } from '../model/api-model.js';
import type { Pagination } from '../model/extensions.js';
import type { JsonSchema } from '../model/json-schema.js';
import { placeIn } from '../model/written-place.js';
import { mediaKind } from './media-kind.js';
import { pointerSuggestion } from './pointer-suggestion.js';
import { itemSchema, pointerTokens, resolveSchema, schemaAt } from './schema-navigation.js';

/** A place of `x-pagination`, the schema that it leads into, and the type of what it is read as. */
interface Place {
  readonly key: 'total' | 'more' | 'pages' | 'next';
  readonly pointer: string;
  readonly within: JsonSchema;
  readonly wanted?: 'number' | 'boolean' | 'string';
}

/** Places of `x-pagination` that no reply has: a list would end after its first page, and nothing would say so. */
export function checkPaginationPlaces(model: ApiModel, findings: Diagnostic[]): void {
  const seen = new Set<string>();
  for (const operation of model.operations) {
    const { pagination, location } = operation;
    const schema = replyOf(operation);
    if (pagination === undefined || schema === undefined) continue;
    for (const place of placesOf(model, pagination, schema)) {
      const problem = problemOf(model, place);
      const written = placeIn(location, 'x-pagination', place.key) ?? pagination.location;
      const id = `${written.source.path}:${written.start}`;
      if (problem === undefined || seen.has(id)) continue;
      seen.add(id);
      const { key, pointer } = place;
      const help = pointerSuggestion(model, place.within, pointer) ?? insideSuggestion(model, place);
      findings.push(diagnostic('plan/pagination-place', written, { key, pointer, problem }, { help }));
    }
  }
}

function replyOf({ responses }: Operation): JsonSchema | undefined {
  const content = responses.filter(({ status }) => /^2/.test(status)).flatMap((response) => response.content);
  return content.find(({ name }) => mediaKind(name) === 'json')?.schema?.json;
}

function placesOf(model: ApiModel, pagination: Pagination, reply: JsonSchema): readonly Place[] {
  const { items, total, more, pages, next } = pagination;
  const listed = schemaAt(model, reply, items);
  const item = listed && itemSchema(model, listed);
  return [
    ...(total === undefined ? [] : [{ key: 'total', pointer: total, within: reply, wanted: 'number' } as const]),
    ...(more === undefined ? [] : [{ key: 'more', pointer: more, within: reply, wanted: 'boolean' } as const]),
    ...(pages === undefined ? [] : [{ key: 'pages', pointer: pages, within: reply, wanted: 'number' } as const]),
    ...(typeof next === 'string' ? [{ key: 'next', pointer: next, within: reply } as const] : []),
    ...(typeof next === 'object' && 'url' in next
      ? [{ key: 'next', pointer: next.url, within: reply, wanted: 'string' } as const]
      : []),
    ...(typeof next === 'object' && 'item' in next && item !== undefined
      ? [{ key: 'next', pointer: next.item, within: item } as const]
      : []),
  ];
}

/** Nothing is said of what the schema leaves open. */
function problemOf(model: ApiModel, { pointer, within, wanted }: Place): string | undefined {
  const found = schemaAt(model, within, pointer);
  if (found === undefined) return isOpen(model, within, pointer) ? undefined : 'nothing';
  const types = [resolveSchema(model, found)?.type ?? []].flat().filter((type) => type !== 'null');
  const fits = types.length === 0 || wanted === undefined || types.some((type) => isA(type, wanted));
  return fits ? undefined : `${/^[aio]/.test(types[0] ?? '') ? 'an' : 'a'} ${types[0] ?? ''}`;
}

/** Of an object there, such as `{ value, relation }`, the one member that is what is wanted. */
function insideSuggestion(model: ApiModel, { pointer, within, wanted }: Place): string | undefined {
  const found = schemaAt(model, within, pointer);
  const object = found === undefined ? undefined : resolveSchema(model, found);
  const members: Readonly<Record<string, JsonSchema>> = object?.properties ?? {};
  const fitting = Object.entries(members).filter(([, member]) => {
    const types = [resolveSchema(model, member)?.type ?? []].flat();
    return wanted !== undefined && types.some((type) => isA(type, wanted));
  });
  const [only, another] = fitting;
  return only === undefined || another !== undefined ? undefined : `Did you mean '${pointer}${pointerOf(only[0])}'?`;
}

function isA(type: string, wanted: string): boolean {
  return type === wanted || (type === 'integer' && wanted === 'number');
}

/** Whether the last schema on the way lists no properties, or takes others. */
function isOpen(model: ApiModel, schema: JsonSchema, pointer: string): boolean {
  let last = schema;
  for (const token of pointerTokens(pointer)) {
    const next = schemaAt(model, last, pointerOf(token));
    if (next === undefined) break;
    last = next;
  }
  const resolved = resolveSchema(model, last);
  if (resolved === undefined) return true;
  const isComposed = (resolved.allOf ?? resolved.oneOf ?? resolved.anyOf) !== undefined;
  const { additionalProperties } = resolved;
  return (resolved.properties === undefined && !isComposed) || (additionalProperties ?? false) !== false;
}

/** A JSON Pointer of one token. */
function pointerOf(token: string): string {
  return `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
