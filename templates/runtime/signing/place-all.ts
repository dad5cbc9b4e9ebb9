import { bodyKind } from './media-type.js';
import { placeBody } from './place-body.js';
import { placeCookies } from './place-cookies.js';
import { withFields } from './place-headers.js';
import { placeQuery } from './place-query.js';
import type { Pair, PlaceableRequest, Placements } from './signer.js';

/** A request with placements of every kind. */
export function placeAll(request: PlaceableRequest, placements: Placements): PlaceableRequest {
  const { headers = {}, query = {}, cookies = {}, body = {}, params = {} } = placements;
  const { contentType } = request;
  const isForm = bodyKind(contentType) === 'form';
  const inQuery = isForm ? query : { ...query, ...params };
  const inBody = isForm ? { ...body, ...params } : body;
  const fields = placeCookies(withFields(request.fields, headers), cookies);
  const placed = request.with({ query: placeQuery(request.query, inQuery), fields });
  if (Object.keys(inBody).length === 0) return placed;
  return placed.with({
    payload: placeBody(request.body, contentType, inBody),
    fields: withContentType(fields, contentType),
  });
}

function withContentType(fields: readonly Pair[], contentType: string | undefined): readonly Pair[] {
  if (contentType === undefined || fields.some(([name]) => name.toLowerCase() === 'content-type')) return fields;
  return [...fields, ['content-type', contentType]];
}
