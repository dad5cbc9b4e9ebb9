import { SigningError } from '../errors/signing-error.js';
import { checkHeader } from '../header-field.js';
import type { Redact, UsedCredentials } from '../redaction.js';
import type { Trace } from '../trace.js';
import { placeHeaders } from './place-headers.js';
import type { Placements, PlaceableRequest } from './signer.js';

// Not one asynchronous function: who signs waits for each scheme, and another one to wait for takes time in each call.

/** The request with what a scheme places in it. */
export function placeSignature(
  request: PlaceableRequest,
  { scheme: { place = placeHeaders } }: UsedCredentials,
  placements: Placements,
): PlaceableRequest {
  return place(request, placements);
}

/** Throws `InvalidInputError` for a header that cannot be sent; those of the draft have been checked. */
export function checkPlaced({ fields }: PlaceableRequest, draft: PlaceableRequest): void {
  for (const field of fields) if (!draft.fields.includes(field)) checkHeader(field[0], field[1]);
}

/** Why a scheme could not sign. */
export function signingError(
  trace: Trace | undefined,
  { scheme }: UsedCredentials,
  thrown: unknown,
  redact: Redact,
): SigningError {
  const reason = thrown instanceof Error ? thrown.message : 'unknown';
  return new SigningError(trace, scheme.name, redact(reason).slice(0, 200));
}
