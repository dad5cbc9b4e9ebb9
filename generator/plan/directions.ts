import type { ApiModel, MediaType } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import { schemasByName } from './schema-navigation.js';
import { mentionedNames } from './schema-walk.js';

/** Which way the values of a named schema go. */
export interface Directions {
  /** Only ever sent. */
  readonly sent: ReadonlySet<string>;
  /** Sent and received, and not the same both ways: `readOnly`, `writeOnly`, or bytes in it. */
  readonly split: ReadonlySet<string>;
}

/** Follows every schema from the bodies and parameters, and from the replies, that reach it. */
export function directionsOf(model: ApiModel): Directions {
  const byName = schemasByName(model);
  const sent = closure(sentSchemas(model), byName, (part) => !isMarked(part, 'readOnly'));
  const received = closure(receivedSchemas(model), byName, (part) => !isMarked(part, 'writeOnly'));
  const differing = differingNames(byName);
  return {
    sent: new Set([...sent].filter((name) => !received.has(name))),
    split: new Set([...sent].filter((name) => received.has(name) && differing.has(name))),
  };
}

/** Whether a property with this schema exists one way only. */
export function isMarked(schema: JsonSchema, mark: 'readOnly' | 'writeOnly'): boolean {
  return typeof schema !== 'boolean' && schema[mark] === true;
}

function sentSchemas({ operations }: ApiModel): readonly JsonSchema[] {
  return operations.flatMap(({ body, parameters }) => [
    ...contentSchemas(body?.content ?? []),
    ...parameters.map(({ schema }) => schema.json),
  ]);
}

function receivedSchemas({ operations, webhooks, stream }: ApiModel): readonly JsonSchema[] {
  const replies = operations.flatMap(({ responses, envelope }) => [
    ...responses.flatMap(({ content }) => contentSchemas(content)),
    ...(envelope?.error === undefined ? [] : [envelope.error.json]),
  ]);
  const calls = [...webhooks, ...operations.flatMap(({ callbacks }) => callbacks)];
  const messages = (stream?.channels ?? []).flatMap(({ payload, snapshot = payload }) => [payload.json, snapshot.json]);
  return [...replies, ...calls.flatMap(({ body }) => contentSchemas(body?.content ?? [])), ...messages];
}

function contentSchemas(content: readonly MediaType[]): readonly JsonSchema[] {
  return content.flatMap(({ schema, itemSchema }) =>
    [schema, itemSchema].flatMap((each): readonly JsonSchema[] => (each === undefined ? [] : [each.json])),
  );
}

/** The names that can be reached through what is kept. */
function closure(
  roots: readonly JsonSchema[],
  byName: ReadonlyMap<string, JsonSchema>,
  keeps: (part: JsonSchema) => boolean,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [...roots];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const name of mentionedNames(next, keeps)) {
      if (reached.has(name)) continue;
      reached.add(name);
      pending.push(byName.get(name) ?? true);
    }
  }
  return reached;
}

/** The schemas that are not the same both ways, and all that contain one of them. */
function differingNames(byName: ReadonlyMap<string, JsonSchema>): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const pending: string[] = [];
  for (const [name, schema] of byName) {
    let isDifferent = false;
    const mentioned = mentionedNames(schema, (part) => {
      isDifferent ||= isMarked(part, 'readOnly') || isMarked(part, 'writeOnly') || isBytes(part);
      return true;
    });
    for (const other of mentioned) {
      const known = users.get(other);
      if (known === undefined) users.set(other, [name]);
      else known.push(name);
    }
    if (isDifferent) pending.push(name);
  }
  const differing = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (differing.has(next)) continue;
    differing.add(next);
    pending.push(...(users.get(next) ?? []));
  }
  return differing;
}

function isBytes(schema: JsonSchema): boolean {
  return typeof schema !== 'boolean' && schema.type === 'string' && schema.format === 'binary';
}
