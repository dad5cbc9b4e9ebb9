import type { Entries } from './entries.js';
import { jsonMap } from './json-map.js';
import { omit } from './omit.js';
import type { SignableRequest } from './signer.js';

/** The members of the JSON object that is the body, less those that depend on what is being computed. */
export function members({ body, hiddenMembers = [] }: SignableRequest): Entries {
  return omit(jsonMap(body), hiddenMembers);
}
