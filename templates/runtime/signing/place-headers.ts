import type { Pair, PlaceableRequest, Placements } from './signer.js';

/** A request with more header fields, all that most signatures place. */
export function placeHeaders(request: PlaceableRequest, { headers = {} }: Placements): PlaceableRequest {
  return request.with({ fields: withFields(request.fields, headers) });
}

/** Header fields with more of them: one of the same name is replaced. */
export function withFields(fields: readonly Pair[], headers: Readonly<Record<string, string>>): readonly Pair[] {
  const placed = [...fields];
  // Not by entries: engines make those slowly.
  for (const name of Object.keys(headers)) putField(placed, [name, headers[name] ?? '']);
  return placed;
}

/** Puts a field in the place of one of the same name, or at the end. */
export function putField(fields: Pair[], field: Pair): void {
  const name = field[0].toLowerCase();
  const at = fields.findIndex(([known]) => known.toLowerCase() === name);
  fields[at < 0 ? fields.length : at] = field;
}
