/**
 * A line of a spec with a text in one place: `"key": value` in the section's map, or a value in its list. `channels` and
 * `messages` are parts of `x-stream`: the second has members of the message that subscribes.
 */
export interface PlacedLine {
  readonly section: 'paths' | 'webhooks' | 'schemas' | 'securitySchemes' | 'tags' | 'channels' | 'messages';
  readonly key: string;
  readonly value: unknown;
  /** An operation on the same line, under this path: it uses what is placed. */
  readonly user?: readonly [path: string, value: unknown];
}

/** Puts a text into a place; `id` is like no other. */
export type Place = (text: string, id: string) => PlacedLine;

export const done = { description: 'Done.' };
export const responses = { '204': done, default: done };

export function operation(members: object, path?: string): (text: string, id: string) => PlacedLine {
  return (_, id) => ({
    section: 'paths',
    key: path ?? `/${id}`,
    value: { get: { operationId: id, tags: [id.slice(0, 3)], summary: 'S', responses, ...members } },
  });
}

export function inOperation(members: (text: string) => object): Place {
  return (text, id) => operation(members(text))(text, id);
}

export function inParameter(parameter: (text: string) => object): Place {
  return inOperation((text) => ({ parameters: [{ in: 'query', name: 'a', schema: {}, ...parameter(text) }] }));
}

export function inReply(schema: object, rest: (text: string) => object): Place {
  const content = { 'application/json': { schema } };
  return inOperation((text) => ({ responses: { '200': { description: 'D', content }, default: done }, ...rest(text) }));
}

export function inSchema(schema: (text: string) => object): Place {
  return (text, id) => ({ section: 'schemas', key: id, value: schema(text) });
}

export function inScheme(scheme: (text: string) => object): Place {
  return (text, id) => ({ section: 'securitySchemes', key: id, value: scheme(text) });
}
