import type { CallState } from './call-state.js';
import { checkCredentials, currentCredentials } from './credentials.js';
import { CredentialsError } from './errors/credentials-error.js';
import { own } from './own.js';
import type { UsedCredentials } from './redaction.js';

/**
 * The schemes of a call, each with its credentials as they are now. Those that nobody has to be asked for are kept for
 * the next call.
 */
export async function credentialsOf(call: CallState): Promise<readonly UsedCredentials[]> {
  const { requirement, settings } = call;
  const { auth, checked } = settings;
  const used: UsedCredentials[] = [];
  let isFixed = true;
  for (const [key, scheme] of Object.entries(requirement)) {
    const given = own(auth, key);
    const place = `auth.${key}`;
    const values = await currentCredentials(given).catch((error: unknown) => {
      throw new CredentialsError(call, place, error);
    });
    checkCredentials(values, place, scheme.credentials);
    // They fit the scheme's own rules. What somebody else keeps may change, and would be printed then.
    used.push({ scheme, values: { ...(values as object) } as never });
    isFixed &&= values === given;
  }
  if (isFixed) checked.set(requirement, used);
  return used;
}
