import type { Secrets } from './operation.js';
import { own } from './own.js';
import type { SecurityScheme } from './security-scheme.js';

/** Shorter text is hidden only where it stands by itself: it is part of many a word. */
const shortest = 4;
export const mask: string = '[redacted]';

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
  const texts = credentials.flatMap(({ values, scheme }) => [
    ...(scheme.derived?.(values) ?? []),
    ...Object.entries(scheme.credentials).flatMap(([name, { secret, sent }]) =>
      secret || sent ? textsOf(own(values, name)) : [],
    ),
  ]);
  // The longest first: one may be part of another.
  const forms = [...texts, ...(secrets?.of(input) ?? [])].flatMap(formsOf).sort((a, b) => b.length - a.length);
  return (text) => {
    const masked = forms.reduce(hide, text).replace(urlQuery, `$1${mask}`);
    return secrets === undefined ? masked : secrets.mask(masked);
  };
}

/** A URL with a query may be a presigned one, wherever it comes from. */
const urlQuery = /(https?:[\w\-.~:/\\%@[\]]+\?)[^\s"'<>]+/g;

function hide(text: string, secret: string): string {
  if (secret.length >= shortest) return text.replaceAll(secret, mask);
  return secret === '' ? text : text.replace(new RegExp(`(?<!\\w)${escaped(secret)}(?!\\w)`, 'g'), mask);
}

/** For a regular expression. */
export function escaped(text: string): string {
  return text.replace(/\W/g, '\\$&');
}

/** As it is, in a URL, and inside JSON text. */
function formsOf(text: string): readonly string[] {
  return [text, encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')), JSON.stringify(text).slice(1, -1)];
}

/** The texts and numbers in a value. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** A parsed reply with its texts redacted, and the values of secret fields. Deeper than 100 levels it is left out. */
export function redactValue(value: unknown, redact: Redact, names: readonly string[] = [], depth = 0): unknown {
  if (depth > 100) return mask;
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number') return redact(String(value)) === String(value) ? value : mask;
  if (Array.isArray(value)) return value.map((element) => redactValue(element, redact, names, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      redact(name),
      names.includes(name) ? mask : redactValue(member, redact, names, depth + 1),
    ]),
  );
}

/** The beginning of a text on one line, redacted before it is cut. */
export function snippet(text: string, redact: Redact): string {
  return redact(text.slice(0, 10_000))
    .replace(/[\x00-\x20\x7F-\x9F\uFFFD]+/g, ' ')
    .trim()
    .slice(0, 160);
}
