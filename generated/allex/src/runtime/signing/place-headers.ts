import type { Pair, PlaceableRequest, Placements } from './signer.js';

/** A request with more header fields, all that most signatures place. */
export function placeHeaders(request: PlaceableRequest, { headers = {} }: Placements): PlaceableRequest {
  return request.with({ fields: withFields(request.fields, headers) });
}

/** Header fields with more of them at the end: one of the same name is replaced. */
export function withFields(fields: readonly Pair[], headers: Readonly<Record<string, string>>): readonly Pair[] {
  // Not by entries: engines make those slowly. And each name is lowered once: a call has little else to do here.
  const names = Object.keys(headers);
  const lower = names.map((name) => name.toLowerCase());
  const kept = fields.filter((field) => !lower.includes(field[0].toLowerCase()));
  return kept.concat(names.map((name): Pair => [name, headers[name] ?? '']));
}

/** Where the field of a name is, in whatever case; -1: nowhere. */
export function indexOfField(fields: readonly Pair[], name: string): number {
  const lower = name.toLowerCase();
  // By index: taken apart, a pair is read by an iterator.
  return fields.findIndex((field) => field[0].toLowerCase() === lower);
}
