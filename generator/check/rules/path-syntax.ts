import { diagnostic } from '../../diagnostics/diagnostic.js';
import { type Location, within } from '../../diagnostics/location.js';
import type { SpecEntry } from '../../read/spec-document.js';
import type { Rule } from '../rule.js';

/** A path is sent as it is declared: nothing in it is what a URL drops or reads in another way. */
export const pathsAreSentAsTheyAre: Rule = function* ({ operations }) {
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const fault = faultOf(path.key);
    if (fault === undefined) continue;
    yield diagnostic('openapi/path-syntax', placeInPath(path, fault), { has: fault.has, help: fault.help });
  }
};

/** The place of a part of a path. A quoted key with escapes has no exact places inside. */
export function placeInPath(
  { key, keyLocation }: SpecEntry,
  { at, length }: { readonly at: number; readonly length: number },
): Location {
  const shift = keyLocation.source.text.slice(keyLocation.start, keyLocation.end).indexOf(key);
  return shift === -1 ? keyLocation : within(keyLocation, shift + at, shift + at + length);
}

/** The path with letters for its variables, whose names are never sent. Places are the same. */
export function withoutVariables(path: string): string {
  return path.replace(/\{[^{}]*\}/g, (variable) => 'x'.repeat(variable.length));
}

interface Fault {
  readonly has: string;
  readonly help: string;
  readonly at: number;
  readonly length: number;
}

function faultOf(path: string): Fault | undefined {
  const plain = withoutVariables(path);
  const found = faults.flatMap(({ pattern, has, help }) => {
    const match = pattern.exec(plain);
    return match === null ? [] : [{ has: has(match[0]), help, at: match.index, length: match[0].length }];
  });
  return found[0];
}

const faults = [
  {
    pattern: /[{}]/,
    has: (brace: string) => `a '${brace}' without its '${brace === '{' ? '}' : '{'}'`,
    help: 'A variable is a name in braces: `/orders/{id}`.',
  },
  {
    // WHATWG URL, single-dot and double-dot path segments.
    pattern: /(?<=\/)(?:\.|%2e){1,2}(?=\/|$)/i,
    has: (segment: string) => `the segment '${segment}'`,
    help: 'A URL resolves such segments, and the request would go to another path. Write that path.',
  },
  {
    pattern: /[\\\x00-\x1f]/,
    has: (character: string) => (character === '\\' ? 'a backslash' : 'a control character'),
    help: 'A URL replaces a backslash and drops control characters. Write what the server has, percent-encoded.',
  },
] as const;
