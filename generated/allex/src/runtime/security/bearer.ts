import type { SecurityScheme } from '../security-scheme.js';

/** Credentials of a bearer token (RFC 6750). */
export interface BearerCredentials {
  /** Or a function that is asked for it before each attempt. */
  token: string | (() => string | Promise<string>);
}

/** The scheme of this name that sends `Authorization: Bearer …`. */
export function bearerScheme(name: string): SecurityScheme<BearerCredentials> {
  return {
    name,
    credentials: { token: { sent: true } },
    headers: ['authorization'],
    clockToleranceMs: Infinity,
    // A function was asked before.
    sign: (_request, { token }) => ({ headers: { authorization: `Bearer ${token as string}` } }),
  };
}
