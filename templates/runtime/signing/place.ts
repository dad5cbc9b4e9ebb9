import { placeAll } from './place-all.js';
import type { Placements, SignableRequest } from './signer.js';

/** The request with these placed in it, for what is computed next. */
export function place(request: SignableRequest, placements: Placements): SignableRequest {
  return request.place(placements, placeAll);
}
