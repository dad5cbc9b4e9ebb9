import { InvalidInputError } from './errors/invalid-input-error.js';
import { own } from './own.js';
import { checkText } from './parameter-value.js';
import type { CredentialRule, CredentialRules } from './security-scheme.js';

/** Credentials, or a function that is asked for them before each attempt. */
export type CredentialsOf<Credentials> = Credentials | (() => Credentials | Promise<Credentials>);

const formats: Readonly<Record<NonNullable<CredentialRule['format']>, RegExp>> = {
  base64: /^(?:[\w+/-]{4})*(?:[\w+/-]{2}(?:==)?|[\w+/-]{3}=?)?$/,
  hex: /^(?:[0-9A-Fa-f]{2})+$/,
  pem: /^-----BEGIN [A-Z0-9 ]+-----\r?\n[\s\S]+-----END [A-Z0-9 ]+-----\s*$/,
  base58: /^[1-9A-HJ-NP-Za-km-z]+$/,
};

/** Refuses credentials that cannot be right, by name; their values are in no message. */
export function checkCredentials(credentials: unknown, place: string, rules: CredentialRules): void {
  if (typeof credentials !== 'object' || credentials === null) throw new InvalidInputError(place, 'is not an object');
  for (const [name, rule] of Object.entries(rules)) checkCredential(own(credentials, name), `${place}.${name}`, rule);
  if (Object.keys(credentials).some((name) => !Object.hasOwn(rules, name)))
    throw new InvalidInputError(place, `takes ${Object.keys(rules).join(', ')} and nothing else`);
}

function checkCredential(value: unknown, place: string, rule: CredentialRule): void {
  // A function is asked when the credential is needed.
  if (isProvider(value) || (value === undefined && rule.default !== undefined)) return;
  const problem = problemOf(value, rule);
  if (problem !== undefined) throw new InvalidInputError(place, problem);
  checkText(String(value), place);
}

function problemOf(value: unknown, { enum: choices, format }: CredentialRule): string | undefined {
  if (typeof value !== 'string' || value === '') return 'is missing or not a text';
  if (choices !== undefined && !choices.includes(value)) return `is not one of ${choices.join(', ')}`;
  if (format !== undefined && !formats[format].test(value)) return `is not ${format}`;
  if (format !== 'pem' && (/[\x00-\x1F\x7F]/.test(value) || value.trim() !== value))
    return 'has a control character or outer white space';
  return undefined;
}

/** Credentials as they are now: functions are asked. */
export async function currentCredentials(given: unknown): Promise<unknown> {
  const credentials: unknown = isProvider(given) ? await given() : given;
  if (typeof credentials !== 'object' || credentials === null) return credentials;
  const entries = Object.entries(credentials).map(async ([name, value]: [string, unknown]) => [
    name,
    isProvider(value) ? await value() : value,
  ]);
  return Object.fromEntries(await Promise.all(entries)) as unknown;
}

/** Whether credentials are as they will be sent: nothing in them has to be asked first. */
export function areCurrent(given: unknown): given is object {
  return typeof given === 'object' && given !== null && !Object.values(given).some(isProvider);
}

function isProvider(value: unknown): value is () => unknown {
  return typeof value === 'function';
}
