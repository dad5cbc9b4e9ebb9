import type { Pair, PlaceableRequest, Placements } from './signer.js';

/** A request with more header fields, all that most signatures place. */
export function placeHeaders(request: PlaceableRequest, { headers = {} }: Placements): PlaceableRequest {
  return request.with({ fields: withFields(request.fields, headers) });
}

/** Header fields with more of them: one of the same name is replaced. */
export function withFields(fields: readonly Pair[], headers: Readonly<Record<string, string>>): readonly Pair[] {
  const placed = Object.entries(headers);
  const names = placed.map(([name]) => name.toLowerCase());
  return fields.filter(([name]) => !names.includes(name.toLowerCase())).concat(placed);
}
