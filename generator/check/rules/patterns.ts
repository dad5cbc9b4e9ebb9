import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import { entriesOf, isText, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** Patterns are regular expressions of ECMA-262 (JSON Schema core, section 6.4), with or without its flag `u`. */
export const patternsAreRegular: Rule = function* ({ holders }) {
  for (const map of holders('pattern')) {
    const pattern = member(map, 'pattern');
    if (isText(pattern)) yield* findingOf(pattern.value, pattern.location);
  }
  for (const map of holders('patternProperties')) {
    for (const { key, keyLocation } of entriesOf(member(map, 'patternProperties'))) yield* findingOf(key, keyLocation);
  }
};

function* findingOf(pattern: string, location: Location): Iterable<Diagnostic> {
  const problem = problemOf(pattern);
  if (problem !== undefined) yield diagnostic('openapi/pattern', location, { problem, help: helpFor(pattern) });
}

function problemOf(pattern: string): string | undefined {
  const [strict, lax] = [syntaxError(pattern, 'u'), syntaxError(pattern, '')];
  if (strict === undefined) return undefined;
  // Without the flag, `\p{L}` is the text `p{L}`, which nobody means.
  return lax ?? (/\\p\{/i.test(pattern) ? strict : undefined);
}

/** The engine's reason, such as `unterminated group`. */
function syntaxError(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(error.message.lastIndexOf(': ') + 2) : '';
    return reason.charAt(0).toLowerCase() + reason.slice(1);
  }
}

function helpFor(pattern: string): string | undefined {
  return notJavaScript.find(({ has }) => has.test(pattern))?.help;
}

/** What other languages have. */
const notJavaScript = [
  { has: /\(\?[a-z]+\)/i, help: 'It has no flags inside of a pattern: write `[Aa]` instead of `(?i)a`.' },
  { has: /\(\?P</, help: 'A named group is `(?<name>…)`.' },
  { has: /\(\?>|[*+?}]\+/, help: 'It has no atomic groups and no possessive quantifiers.' },
  { has: /\[\[?:\w+:\]/, help: 'It has no `[:alpha:]`: write `\\p{Alphabetic}`, or `[A-Za-z]`.' },
];
