import type { SignableRequest } from './signer.js';

/** The names of header fields that match a name or `prefix-*`, in lower case and sorted. */
export function matchingFields(request: SignableRequest, patterns: readonly string[]): readonly string[] {
  const wanted = patterns.map((pattern) => pattern.toLowerCase());
  const names = new Set(request.headers.map(([name]) => name));
  return [...names].filter((name) => wanted.some((pattern) => matches(name, pattern))).sort();
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
