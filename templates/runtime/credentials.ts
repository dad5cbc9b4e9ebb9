import type { CredentialFormat } from './credential-formats.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import { own } from './own.js';
import type { CredentialRule, CredentialRules } from './security-scheme.js';

/** Credentials, or a function that is asked for them before each attempt. */
export type CredentialsOf<Credentials> = Credentials | (() => Credentials | Promise<Credentials>);

/** Refuses credentials that cannot be right, by name; their values are in no message. */
export function checkCredentials(credentials: unknown, place: string, rules: CredentialRules): void {
  if (typeof credentials !== 'object' || credentials === null) throw new InvalidInputError(place, 'is not an object');
  for (const name of Object.keys({ ...rules, ...credentials })) {
    const problem = problemOf(own(credentials, name), own(rules, name) as CredentialRule | undefined);
    if (problem) throw new InvalidInputError(`${place}.${name}`, problem);
  }
}

function problemOf(value: unknown, rule: CredentialRule | undefined): string | undefined {
  if (rule === undefined) return 'is no credential of this scheme';
  const { format = oneLineFormat, default: standard } = rule;
  // A function is asked when the credential is needed.
  if (isProvider(value) || (value === undefined && standard !== undefined)) return undefined;
  return typeof value === 'string' && value !== '' ? format(value) : 'is missing or not a text';
}

const oneLineFormat: CredentialFormat = (text) =>
  // With the `u` flag, only a surrogate without its partner is one.
  /^(?!\s)[^\x00-\x1F\x7F\p{Surrogate}]*(?<!\s)$/u.test(text)
    ? undefined
    : 'has a control character, outer white space or a lone surrogate';

/** Credentials as they are now: functions are asked. Where there are none, what was given. */
export async function currentCredentials(given: unknown): Promise<unknown> {
  const credentials: unknown = isProvider(given) ? await given() : given;
  if (!Object.values(credentials ?? {}).some(isProvider)) return credentials;
  const current: Record<string, unknown> = { ...(credentials as object) };
  for (const [name, value] of Object.entries(current)) if (isProvider(value)) current[name] = await value();
  return current;
}

function isProvider(value: unknown): value is () => unknown {
  return typeof value === 'function';
}
