import type { Placements, SignableRequest } from './signer.js';
import type { PreparedRequest } from './signable-request.js';

/** The request with these placed in it, for what is computed next. */
export function place(request: SignableRequest, placements: Placements): SignableRequest {
  return request.place(placements);
}

/** The request that is sent: what the signer returned stands in it. */
export function applyPlacements(request: PreparedRequest, placements: Placements): PreparedRequest {
  return request.place(placements);
}
