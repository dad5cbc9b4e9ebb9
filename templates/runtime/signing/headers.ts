import { Entries } from './entries.js';
import { header } from './header.js';
import { matchingFields } from './matching-fields.js';
import type { SignableRequest } from './signer.js';

/** The header fields that match a name or `prefix-*`: names in lower case and sorted. */
export function headers(request: SignableRequest, patterns: readonly string[]): Entries {
  return new Entries(matchingFields(request, patterns).map((name) => [name, header(request, name)]));
}
