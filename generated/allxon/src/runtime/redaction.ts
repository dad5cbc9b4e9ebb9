import type { Secrets } from './operation.js';
import { own } from './own.js';
import type { SecurityScheme } from './security-scheme.js';

/** Shorter text is hidden only where it stands by itself: it is part of many a word. */
const shortest = 4;
export const mask: string = '[redacted]';

/** A URL with a query may be a presigned one, wherever it comes from. */
const urlQuery = /(?<=https?:[^\s"'<>?]+\?)[^\s"'<>]+/.source;

/** Replaces what must not be printed. */
export type Redact = (text: string) => string;

/** What a request was signed with. */
export interface UsedCredentials {
  readonly values: never;
  readonly scheme: SecurityScheme<never>;
}

/** Where a call's secrets are. */
export interface SecretSources {
  readonly credentials: readonly UsedCredentials[];
  readonly input: unknown;
  readonly operation: { readonly secrets?: Secrets };
}

/** Made when something is about to be printed, which is rare. */
export function redactor({ credentials, input, operation: { secrets } }: SecretSources): Redact {
  const texts = [...credentials.flatMap(secretsOf), ...(secrets?.of(input) ?? [])].filter(Boolean);
  // The longest first: one may be part of another.
  const patterns = texts.sort((a, b) => b.length - a.length).map(patternOf);
  // A query goes as a whole, also where it begins with a secret.
  const hidden = new RegExp([urlQuery, ...patterns].join('|'), 'gi');
  return (text) => {
    const masked = text.replace(hidden, mask);
    return secrets?.mask(masked) ?? masked;
  };
}

function secretsOf({ values, scheme: { credentials: rules, derived } }: UsedCredentials): readonly string[] {
  const confidential = Object.entries(rules).flatMap(([name, { secret, sent }]) => {
    const value = own(values, name);
    return (secret || sent) && typeof value === 'string' ? value : [];
  });
  return [...confidential, ...(derived?.(values) ?? [])];
}

function patternOf(secret: string): string {
  const pattern = secret.replace(/\W/gu, formsOf);
  return secret.length < shortest ? `(?<!\\w)${pattern}(?!\\w)` : pattern;
}

/** For a regular expression. */
export function escaped(text: string): string {
  return text.replace(/\W/g, '\\$&');
}

/** A character as it is, and as JSON, URLs and HTML write it, also twice over. Repetitions are short: texts are not. */
function formsOf(character: string): string {
  const code = character.charCodeAt(0);
  const plain = [character, encodeURIComponent(character)].map(escaped).join('|');
  return `\\\\{0,3}(?:${plain}|\\+|\\\\[nrt]|(?:%(?:25)*|u|&#x?)0*(?:${code.toString(16)}|${code});?|&[a-z]+;)`;
}

/** A parsed reply with its texts redacted. Deeper than 100 levels it is left out. */
export function redactValue(value: unknown, redact: Redact, depth = 0): unknown {
  if (depth > 100) return mask;
  if (typeof value === 'string' || typeof value === 'number') {
    const shown = redact(String(value));
    return shown === String(value) ? value : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  const shown = (member: unknown): unknown => redactValue(member, redact, depth + 1);
  if (Array.isArray(value)) return value.map(shown);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [redact(name), shown(member)]));
}

/** The beginning of a text on one line, redacted before it is cut. */
export function snippet(text: string, redact: Redact): string {
  return redact(text.slice(0, 10_000))
    .replace(/[\x00-\x20\x7F-\x9F\uFFFD]+/g, ' ')
    .trim()
    .slice(0, 160);
}
