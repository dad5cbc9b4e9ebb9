import type { SecurityScheme } from '../security-scheme.js';

/** Credentials of HTTP Basic (RFC 7617). */
export interface BasicCredentials {
  /** Without `:`. */
  username: string;
  password: string;
}

/** The scheme of this name that sends `Authorization: Basic …`, in UTF-8. */
export function basicScheme(name: string): SecurityScheme<BasicCredentials> {
  return {
    name,
    credentials: { username: {}, password: { sent: true } },
    headers: ['authorization'],
    clockToleranceMs: Infinity,
    derived: (credentials) => [userPass(credentials)],
    sign: (_request, credentials) => {
      if (credentials.username.includes(':')) throw new TypeError('a user name of HTTP Basic has no colon');
      return { headers: { authorization: `Basic ${userPass(credentials)}` } };
    },
  };
}

function userPass({ username, password }: BasicCredentials): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
