import type { CallState } from './call-state.js';
import { checkCredentials, currentCredentials } from './credentials.js';
import { CredentialsError } from './errors/credentials-error.js';
import { own } from './own.js';
import type { UsedCredentials } from './redaction.js';
import type { SecurityScheme } from './security-scheme.js';

/** The schemes of a call, each with its credentials as they are now. */
export async function credentialsOf(call: CallState): Promise<readonly UsedCredentials[]> {
  const { auth, checked } = call.settings;
  const used: UsedCredentials[] = [];
  for (const [key, scheme] of Object.entries(call.requirement)) {
    const given = own(auth, key);
    const isChecked = checked.get(given as object) === scheme;
    // They fit the scheme's own rules.
    used.push({ scheme, values: (isChecked ? given : await askFor(call, key, scheme)) as never });
  }
  call.credentials.push(...used);
  return used;
}

async function askFor(call: CallState, key: string, scheme: SecurityScheme<never>): Promise<unknown> {
  const given = own(call.settings.auth, key);
  const place = `auth.${key}`;
  let values: unknown;
  try {
    values = await currentCredentials(given);
  } catch (error) {
    throw new CredentialsError(call, place, error);
  }
  checkCredentials(values, place, scheme.credentials);
  if (values === given) call.settings.checked.set(given as object, scheme);
  return values;
}
