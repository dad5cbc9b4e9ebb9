import type { CelValue } from '../signing/reference/ordered-pairs.js';
import { secretsIn } from '../signing/secrets.js';
import { showValue } from '../signing/show-value.js';
import type { SigningScheme } from '../signing/signing-scheme.js';

/** What is printed in place of a secret. */
export const redacted = '[redacted]';

/** Hides what must not be printed. */
export interface Redactor {
  /** A value by name: hidden where a secret can be read from it. */
  value(name: string, text: string): string;
  /** Any text: secrets in it are hidden. */
  text(text: string): string;
}

interface RedactorInput {
  readonly credentials: ReadonlyMap<string, string>;
  readonly showSecrets: boolean;
}

/** Secret and confidential credentials, and keys derived from nothing but them and the clock. */
export function redactor(
  scheme: SigningScheme,
  values: ReadonlyMap<string, CelValue>,
  { credentials, showSecrets }: RedactorInput,
): Redactor {
  if (showSecrets) return { value: (_name, text) => text, text: (text) => text };
  const typed = scheme.steps.flatMap((step) => (step.kind === 'value' ? [step.value] : []));
  const hidden = new Set(secretsIn(typed, scheme.credentials).keys());
  for (const value of typed) if (value.memo !== undefined) hidden.add(value.name);
  const secrets = scheme.credentials
    .filter(({ secret, sent }) => secret || sent)
    .map(({ name }) => credentials.get(name) ?? '');
  const derived = [...values].filter(([name]) => hidden.has(name)).map(([, value]) => showValue(value));
  const texts = [...secrets, ...derived].filter((text) => text !== '').sort((a, b) => b.length - a.length);
  const hide = (text: string): string => texts.reduce((shown, secret) => shown.replaceAll(secret, redacted), text);
  return { value: (name, text) => (hidden.has(name) ? redacted : hide(text)), text: hide };
}
