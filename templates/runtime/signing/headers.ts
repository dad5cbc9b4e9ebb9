import { Entries } from './entries.js';
import { header } from './header.js';
import type { SignableRequest } from './signer.js';

/** The header fields that match a name or `prefix-*`: names in lower case and sorted. */
export function headers(request: SignableRequest, patterns: readonly string[]): Entries {
  const wanted = patterns.map((pattern) => pattern.toLowerCase());
  const names = new Set(request.headers.map(([name]) => name));
  const matching = [...names].filter((name) => wanted.some((pattern) => matches(name, pattern)));
  return new Entries(matching.sort().map((name) => [name, header(request, name)]));
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
