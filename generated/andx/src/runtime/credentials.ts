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

// With the `u` flag, only a surrogate without its partner is one.
const plain = /^(?!\s)[^\x00-\x1F\x7F\p{Surrogate}]*(?<!\s)$/u;

function problemOf(value: unknown, rule: CredentialRule | undefined): string | undefined {
  if (rule === undefined) return 'is no credential of this scheme';
  const { enum: choices, format, default: standard } = rule;
  // A function is asked when the credential is needed.
  if (isProvider(value) || (value === undefined && standard !== undefined)) return undefined;
  if (typeof value !== 'string' || value === '') return 'is missing or not a text';
  if (choices?.includes(value) === false) return `is not one of ${choices.join(', ')}`;
  if (format?.pattern.test(value) === false) return `is not ${format.name}`;
  return format?.lines || plain.test(value)
    ? undefined
    : 'has a control character, outer white space or a lone surrogate';
}

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
