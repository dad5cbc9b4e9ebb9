import { diagnostic } from '../../diagnostics/diagnostic.js';
import { within } from '../../diagnostics/location.js';
import type { Rule } from '../rule.js';

/** A path is sent as it is declared: nothing in it is what a URL drops or reads in another way. */
export const pathsAreSentAsTheyAre: Rule = function* ({ operations }) {
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const fault = faultOf(path.key);
    if (fault === undefined) continue;
    const { keyLocation } = path;
    const shift = keyLocation.source.text.slice(keyLocation.start, keyLocation.end).indexOf(path.key);
    const start = shift + fault.at;
    // A quoted key with escapes has no exact places inside.
    const location = shift === -1 ? keyLocation : within(keyLocation, start, start + fault.length);
    yield diagnostic('openapi/path-syntax', location, { has: fault.has, help: fault.help });
  }
};

interface Fault {
  readonly has: string;
  readonly help: string;
  readonly at: number;
  readonly length: number;
}

function faultOf(path: string): Fault | undefined {
  // The names of variables are never sent.
  const plain = path.replace(/\{[^{}]*\}/g, (variable) => 'x'.repeat(variable.length));
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
