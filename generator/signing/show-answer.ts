import { disguisesIn } from './disguise.js';
import { nodesOf } from './expression.js';
import type { CelValue } from './reference/ordered-pairs.js';
import { schemeValues } from './scheme-values.js';
import { showValue } from './show-value.js';
import type { SigningExample, SigningScheme } from './signing-scheme.js';

/** How the values of a known answer are printed, by name: less the secrets in them. */
export type ShowAnswer = (name: string, value: CelValue) => string;

const redacted = '[redacted]';

/** `secrets` has the values that a secret can be read from. */
export function showAnswer(
  scheme: SigningScheme,
  example: SigningExample,
  secrets: ReadonlyMap<string, string>,
): ShowAnswer {
  const names = new Set(scheme.credentials.flatMap(({ name, secret }) => (secret ? name : [])));
  const disguises = disguisesIn({ credentials: names, values: new Set(secrets.keys()) });
  const expressions = schemeValues(scheme);
  const isHidden = (name: string): boolean => {
    const expression = expressions.get(name);
    if (expression === undefined || disguises(expression)) return true;
    return nodesOf(expression).some((node) => node.kind === 'value' && secrets.has(node.name) && isHidden(node.name));
  };
  const given = [...names].map((name) => example.credentials.get(name) ?? '').filter((secret) => secret !== '');
  const longestFirst = given.sort((a, b) => b.length - a.length);
  return (name, value) => {
    if (!secrets.has(name)) return JSON.stringify(showValue(value));
    return typeof value !== 'string' || isHidden(name) ? redacted : JSON.stringify(blot(value, longestFirst));
  };
}

/** In one pass: what has been put in place of one secret is not searched for the next. */
function blot(text: string, [secret, ...others]: readonly string[]): string {
  if (secret === undefined) return text;
  return text
    .split(secret)
    .map((part) => blot(part, others))
    .join(redacted);
}
