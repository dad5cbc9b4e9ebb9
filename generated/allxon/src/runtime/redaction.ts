import { own } from './own.js';
import type { SecurityScheme } from './security-scheme.js';

/** Shorter text is hidden only where it stands by itself: it is part of many a word. */
const shortest = 4;
const mask = '[redacted]';

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
  /** Names of secret fields of input and reply. */
  readonly names: readonly string[];
  /** The input that is a URL, whose query is a credential. */
  readonly url: string | undefined;
}

/** Made when something is about to be printed, which is rare. */
export function redactor({ credentials, input, names, url }: SecretSources): Redact {
  const secrets = new Set<string>();
  for (const { values, scheme } of credentials) {
    for (const [name, { secret, sent }] of Object.entries(scheme.credentials)) {
      if (secret || sent) addTexts(own(values, name), secrets);
    }
    addTexts(scheme.derived?.(values), secrets);
  }
  collect(input, new Set(names), secrets, 0);
  if (url !== undefined) addTexts(queryTexts(String(own(input, url))), secrets);
  // The longest first: one may be part of another.
  const forms = [...secrets].flatMap(formsOf).sort((a, b) => b.length - a.length);
  const fields = names.map(escaped).join('|');
  const field = new RegExp(`("(?:${fields})"\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*"?|[^\\s,}\\]]+)`, 'g');
  return (text) => {
    const masked = forms.reduce(hide, text).replace(urlQuery, `$1${mask}`);
    return fields === '' ? masked : masked.replace(field, `$1"${mask}"`);
  };
}

/** A URL with a query may be a presigned one, wherever it comes from. */
const urlQuery = /(https?:[\w\-.~:/\\%@[\]]+\?)[^\s"'<>]+/g;

function hide(text: string, secret: string): string {
  if (secret.length >= shortest) return text.replaceAll(secret, mask);
  return secret === '' ? text : text.replace(new RegExp(`(?<!\\w)${escaped(secret)}(?!\\w)`, 'g'), mask);
}

function escaped(text: string): string {
  return text.replace(/\W/g, '\\$&');
}

/** The query of a URL, and each value in it. */
function queryTexts(url: string): readonly string[] {
  const query = url.replace(/^[^?]*\??/, '');
  return [
    query,
    ...query.split('&').map((part) => part.replace(/^[^=]*=?/, '')),
    ...new URLSearchParams(query).values(),
  ];
}

/** As it is, in a URL, and inside JSON text. */
function formsOf(text: string): readonly string[] {
  return [text, encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')), JSON.stringify(text).slice(1, -1)];
}

function collect(value: unknown, names: ReadonlySet<string>, into: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || names.size === 0 || depth > 100) return;
  for (const [name, member] of Object.entries(value)) {
    if (names.has(name)) addTexts(member, into);
    else collect(member, names, into, depth + 1);
  }
}

function addTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string' || typeof value === 'number') into.add(String(value));
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) addTexts(member, into);
}

/** A parsed reply with its texts redacted, and the values of secret fields. Deeper than 100 levels it is left out. */
export function redactValue(value: unknown, redact: Redact, names: readonly string[], depth = 0): unknown {
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
