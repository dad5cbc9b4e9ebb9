import type { CelValue } from '../signing/reference/ordered-pairs.js';
import { showValue } from '../signing/show-value.js';
import { confidentialCredentials, hiddenValues, signsDisguised } from './confidential.js';
import type { SchemeRun } from './run-scheme.js';

/** What is printed in place of a secret. */
export const redacted = '[redacted]';

/** Hides what must not be printed. */
export interface Redactor {
  /** A value by name: hidden where a secret can be read from it. */
  value(run: SchemeRun, name: string, text: string): string;
  /** The signed text. */
  signed(run: SchemeRun, text: string): string;
  /** Any text: secrets in it are hidden. */
  text(text: string): string;
  /** Words of ours, and what they are about: a short secret is hidden where it stands alone, not within a word. */
  words(text: string): string;
}

interface RedactorInput {
  /** Secrets besides those of the schemes: of the input, or of another request. */
  readonly others: readonly string[];
  /** Credentials that were not given: their names stand for them, and are no secrets. */
  readonly missing: readonly string[];
  readonly showSecrets: boolean;
}

/** Hides secret and confidential credentials, in whatever form they travel, and keys derived from them. */
export function redactor(runs: readonly SchemeRun[], { others, missing, showSecrets }: RedactorInput): Redactor {
  if (showSecrets) {
    return {
      value: (_run, _name, text) => text,
      signed: (_run, text) => text,
      text: (text) => text,
      words: (text) => text,
    };
  }
  const hidden = new Map(runs.map((run) => [run, hiddenValues(run.scheme)]));
  const credentials = runs.flatMap(({ scheme, input }) =>
    confidentialCredentials(scheme).flatMap((name) =>
      missing.includes(name) ? [] : [input.credentials.get(name) ?? ''],
    ),
  );
  const derived = runs.flatMap((run) =>
    [...run.evaluation.values]
      .filter(([name]) => hidden.get(run)?.has(name) === true)
      .flatMap(([, value]) => forms(value)),
  );
  const secrets = [...[...credentials, ...others].flatMap(spellings), ...derived];
  const hide = replacer(secrets, literally);
  const isHidden = (run: SchemeRun, name: string): boolean => hidden.get(run)?.has(name) === true;
  return {
    value: (run, name, text) => (isHidden(run, name) ? redacted : hide(text)),
    signed: (run, text) => (signsDisguised(run.scheme) ? redacted : hide(text)),
    text: hide,
    words: replacer(secrets, (secret) => (secret.length < leastDerived ? alone(secret) : literally(secret))),
  };
}

/** In one pass: what has been put in place of one secret is not searched for the next. */
function replacer(secrets: readonly string[], patternOf: (secret: string) => string): (text: string) => string {
  const texts = [...new Set(secrets)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
  if (texts.length === 0) return (text) => text;
  const pattern = new RegExp(texts.map(patternOf).join('|'), 'gu');
  return (text) => text.replace(pattern, redacted);
}

function literally(secret: string): string {
  return secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The secret `s` is not in `symbols`. */
function alone(secret: string): string {
  return `(?<![\\p{L}\\p{N}])${literally(secret)}(?![\\p{L}\\p{N}])`;
}

/** Shorter texts derived from a secret are no keys, and would blot out innocent ones. */
const leastDerived = 6;

function forms(value: CelValue): readonly string[] {
  const text = showValue(value);
  const bytes = value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(text);
  return [text, text.toUpperCase(), ...encodings(bytes)].filter((form) => form.length >= leastDerived);
}

/** A secret as it may stand in a header, a URL, a form or a JSON text. */
function spellings(secret: string): readonly string[] {
  const inUrl = encodeURIComponent(Buffer.from(secret).toString());
  const strict = inUrl.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const inForm = new URLSearchParams({ '': secret }).toString().slice(1);
  const inJson = JSON.stringify(secret).slice(1, -1);
  const long = secret.length >= leastDerived ? encodings(Buffer.from(secret)) : [];
  return [secret, secret.trim(), inUrl, strict, inForm, inJson, inUrl.replace(/%[0-9A-F]{2}/g, lower), ...long];
}

function lower(text: string): string {
  return text.toLowerCase();
}

function encodings(bytes: Buffer): readonly string[] {
  const hex = bytes.toString('hex');
  return [
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    hex,
    hex.toUpperCase(),
  ];
}
