import type { SecurityScheme } from '../security-scheme.js';

/** Credentials of an HTTP authentication scheme (RFC 9110, section 11) that the runtime has no rules for. */
export interface AuthorizationCredentials {
  /** The whole value of the field, with the name of the scheme; or a function that is asked for it before each attempt. */
  authorization: string | (() => string | Promise<string>);
}

/** The scheme of this name that sends `Authorization` as it is given. */
export function authorizationScheme(name: string): SecurityScheme<AuthorizationCredentials> {
  return {
    name,
    credentials: { authorization: { sent: true } },
    headers: ['authorization'],
    clockToleranceMs: Infinity,
    // A function was asked before.
    sign: (_request, { authorization }) => ({ headers: { authorization: authorization as string } }),
  };
}
