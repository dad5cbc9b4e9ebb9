import type { Entries } from './entries.js';
import { bodyKind } from './media-type.js';
import { queryMap } from './query-map.js';
import type { SignableRequest } from './signer.js';

/** The fields of a form body, decoded; where there is no form body, those of the query. */
export function params(request: SignableRequest): Entries {
  const contentType = request.headers.find(([name]) => name === 'content-type')?.[1];
  return queryMap(bodyKind(contentType) === 'form' ? request.body : request.query);
}
