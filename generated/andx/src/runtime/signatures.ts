import type { CallState } from './call-state.js';
import { areCurrent, checkCredentials, currentCredentials } from './credentials.js';
import { own } from './own.js';
import type { Signature } from './signed-request.js';

/** The schemes of the call, each with its credentials as they are now. */
export async function signaturesOf(call: CallState): Promise<readonly Signature[]> {
  const { auth, checked } = call.parts.settings;
  const signatures: Signature[] = [];
  for (const [key, scheme] of Object.entries(call.requirement)) {
    const given = own(auth, key);
    const place = `auth.${key}`;
    let values: object;
    if (!areCurrent(given)) values = await currentCredentials(given, place, scheme.credentials);
    else {
      if (checked.get(given) !== scheme) checkCredentials(given, place, scheme.credentials);
      checked.set(given, scheme);
      values = given;
    }
    // They fit the scheme's own rules.
    const credentials = values as never;
    call.credentials.push({ values, rules: scheme.credentials, derived: scheme.derived?.(credentials) ?? [] });
    signatures.push([scheme, credentials]);
  }
  return signatures;
}
