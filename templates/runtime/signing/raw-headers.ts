import { Entries } from './entries.js';
import { matchingFields } from './matching-fields.js';
import { rawHeader } from './raw-header.js';
import type { SignableRequest } from './signer.js';

/** The header fields that match a name or `prefix-*`, with their values as they are sent. */
export function rawHeaders(request: SignableRequest, patterns: readonly string[]): Entries {
  return new Entries(matchingFields(request, patterns).map((name) => [name, rawHeader(request, name)]));
}
