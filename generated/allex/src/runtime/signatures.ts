import type { CallState } from './call-state.js';
import { areCurrent, checkCredentials, currentCredentials } from './credentials.js';
import { CredentialsError } from './errors/credentials-error.js';
import { own } from './own.js';
import type { SecurityScheme } from './security-scheme.js';
import type { Signature } from './signed-request.js';

/** The schemes of the call, each with its credentials as they are now. */
export async function signaturesOf(call: CallState): Promise<readonly Signature[]> {
  const signatures: Signature[] = [];
  for (const [key, scheme] of Object.entries(call.requirement)) {
    const values = await credentialsFor(call, key, scheme);
    call.credentials.push({ values, scheme });
    signatures.push([scheme, values]);
  }
  return signatures;
}

async function credentialsFor(call: CallState, key: string, scheme: SecurityScheme<never>): Promise<never> {
  const { auth, checked } = call.parts.settings;
  const given = own(auth, key);
  const place = `auth.${key}`;
  const isFixed = areCurrent(given);
  if (isFixed && checked.get(given) === scheme) return given as never;
  const values = isFixed ? given : await ask(call, place, given);
  checkCredentials(values, place, scheme.credentials);
  if (isFixed) checked.set(given, scheme);
  // They fit the scheme's own rules.
  return values as never;
}

async function ask(call: CallState, place: string, given: unknown): Promise<unknown> {
  try {
    return await currentCredentials(given);
  } catch (error) {
    throw new CredentialsError(call, place, error);
  }
}
