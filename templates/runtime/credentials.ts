import { InvalidInputError } from './errors/invalid-input-error.js';
import { own } from './own.js';
import { checkText } from './parameter-value.js';
import type { CredentialRule, CredentialRules } from './security-scheme.js';

/** Credentials, or a function that is asked for them before each attempt. */
export type CredentialsOf<Credentials> = Credentials | (() => Credentials | Promise<Credentials>);

const formats: Readonly<Record<NonNullable<CredentialRule['format']>, RegExp>> = {
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/,
  hex: /^(?:[0-9A-Fa-f]{2})+$/,
  pem: /^-----BEGIN [A-Z0-9 ]+-----\r?\n[\s\S]+-----END [A-Z0-9 ]+-----\s*$/,
  base58: /^[1-9A-HJ-NP-Za-km-z]+$/,
};

/** Refuses credentials that cannot be right, by name; their values are in no message. */
export function checkCredentials(credentials: unknown, place: string, rules: CredentialRules): void {
  if (typeof credentials !== 'object' || credentials === null) throw new InvalidInputError(place, 'is not an object');
  for (const [name, rule] of Object.entries(rules)) checkCredential(own(credentials, name), `${place}.${name}`, rule);
  const unknown = Object.keys(credentials).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined)
    throw new InvalidInputError(place, `takes ${Object.keys(rules).join(', ')} and nothing else`);
}

function checkCredential(value: unknown, place: string, rule: CredentialRule): void {
  // A function is asked when the credential is needed.
  if (isProvider(value) || (value === undefined && rule.default !== undefined)) return;
  if (typeof value !== 'string' || value === '') throw new InvalidInputError(place, 'is missing or not a text');
  checkText(value, place);
  if (rule.enum !== undefined && !rule.enum.includes(value)) {
    throw new InvalidInputError(place, `is not one of ${rule.enum.join(', ')}`);
  }
  if (rule.format !== undefined && !formats[rule.format].test(value)) {
    throw new InvalidInputError(place, `is not ${rule.format}`);
  }
  if (rule.format !== 'pem' && (/[\x00-\x1F\x7F]/.test(value) || value.trim() !== value)) {
    throw new InvalidInputError(place, 'has a control character or outer white space');
  }
}

/** Credentials as they are now: functions are asked, and what they give is checked. */
export async function currentCredentials(given: unknown, place: string, rules: CredentialRules): Promise<object> {
  const credentials = isProvider(given) ? await given() : given;
  if (typeof credentials !== 'object' || credentials === null) throw new InvalidInputError(place, 'is not an object');
  const entries = await Promise.all(
    Object.entries(credentials).map(async ([name, value]): Promise<[string, unknown]> => [
      name,
      isProvider(value) ? await value() : value,
    ]),
  );
  const current = Object.fromEntries(entries);
  checkCredentials(current, place, rules);
  return current;
}

/** Whether credentials are as they will be sent: nothing in them has to be asked first. */
export function areCurrent(given: unknown): given is object {
  return typeof given === 'object' && given !== null && !Object.values(given).some(isProvider);
}

function isProvider(value: unknown): value is () => unknown {
  return typeof value === 'function';
}
