import type { CallState } from './call-state.js';
import { checkCredentials, currentCredentials } from './credentials.js';
import { CredentialsError } from './errors/credentials-error.js';
import { own } from './own.js';
import type { UsedCredentials } from './redaction.js';

/** The schemes of a call, each with its credentials as they are now. */
export async function credentialsOf(call: CallState): Promise<readonly UsedCredentials[]> {
  const { auth, checked } = call.settings;
  const used: UsedCredentials[] = [];
  for (const [key, scheme] of Object.entries(call.requirement)) {
    const given = own(auth, key);
    const place = `auth.${key}`;
    const values = await currentCredentials(given).catch((error: unknown) => {
      throw new CredentialsError(call, place, error);
    });
    checkCredentials(values, place, scheme.credentials);
    // They fit the scheme's own rules.
    const known: UsedCredentials = { scheme, values: values as never };
    used.push(known);
    if (values === given) checked.set(given as object, known);
  }
  return used;
}

/** The same without waiting: undefined where something has to be asked or checked first, as before the first call. */
export function knownCredentials({ requirement, settings }: CallState): readonly UsedCredentials[] | undefined {
  const { auth, checked } = settings;
  const used: UsedCredentials[] = [];
  for (const key of Object.keys(requirement)) {
    const known = checked.get(own(auth, key) as object);
    if (known === undefined || known.scheme !== requirement[key]) return undefined;
    used.push(known);
  }
  return used;
}
