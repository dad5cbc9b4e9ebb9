import { checkCredentials, currentCredentials } from '../credentials.js';
import { CountersignError } from '../errors/countersign-error.js';
import { CredentialsError } from '../errors/credentials-error.js';
import { redactor, type UsedCredentials } from '../redaction.js';
import type { SecurityScheme } from '../security-scheme.js';
import { signingError } from '../signing/place-signatures.js';

/** Credentials as they are now. Throws `CredentialsError` where who was asked for them failed. */
export async function usedCredentials<Credentials>(
  scheme: SecurityScheme<Credentials>,
  given: unknown,
): Promise<UsedCredentials> {
  const current = await currentCredentials(given).catch((error: unknown) => {
    throw new CredentialsError(undefined, 'credentials', error);
  });
  checkCredentials(current, 'credentials', scheme.credentials);
  // Asserted: a list of them holds schemes of several kinds.
  return { scheme, values: { ...(current as object) } } as unknown as UsedCredentials;
}

/** Why a request could not be signed, without secrets. */
export function signingProblem(used: UsedCredentials, thrown: unknown): CountersignError {
  if (thrown instanceof CountersignError) return thrown;
  return signingError(undefined, used, thrown, redactor({ credentials: [used], input: undefined, operation: {} }));
}
