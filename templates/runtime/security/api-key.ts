import type { SecurityScheme } from '../security-scheme.js';
import { placeAll } from '../signing/place-all.js';

/** Credentials of an API key that is sent as it is. */
export interface ApiKeyCredentials {
  key: string;
}

/** Where the key goes (OpenAPI 3.1, Security Scheme Object). */
export interface ApiKeyPlace {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
}

/** The scheme of this name that sends a key. */
export function apiKeyScheme(scheme: string, { in: position, name }: ApiKeyPlace): SecurityScheme<ApiKeyCredentials> {
  const isQuery = position === 'query';
  return {
    name: scheme,
    credentials: { key: { sent: true } },
    ...(isQuery ? { query: [name] } : { headers: [position === 'cookie' ? 'cookie' : name.toLowerCase()] }),
    clockToleranceMs: Infinity,
    place: placeAll,
    sign: (_request, { key }) => {
      const placed = { [name]: key };
      return isQuery ? { query: placed } : position === 'cookie' ? { cookies: placed } : { headers: placed };
    },
  };
}
