import type { SecurityScheme } from '../security-scheme.js';

/** Nothing: the certificate belongs to the connection, so give the client a `fetch` that has it. */
export type MutualTlsCredentials = Readonly<Record<never, never>>;

/** The scheme of this name that places nothing in a request. */
export function mutualTlsScheme(name: string): SecurityScheme<MutualTlsCredentials> {
  return { name, credentials: {}, clockToleranceMs: Infinity, sign: () => ({}) };
}
