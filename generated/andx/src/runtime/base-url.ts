import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Server } from './operation.js';
import type { ClientOptions } from './options.js';

/** Where requests go. Paths have no slash at their end. */
export interface Base {
  readonly origin: string;
  /** The path that is sent before the operation's. */
  readonly prefix: string;
  /** The declared server's path, which is signed in its place. */
  readonly signedPrefix: string;
}

/** The declared server with its variables, or the base URL that replaces it. */
export function resolveBase(server: Server, options: ClientOptions): Base {
  const declared = server.fill?.(server, options) ?? server.url;
  const url = secureUrl(options.baseUrl ?? declared, 'baseUrl', options);
  if (/[?#]/.test(url.href)) throw new InvalidInputError('baseUrl', 'has a query or fragment');
  // A declared server may be relative (OpenAPI 3.1, Server Object); its path is what counts here.
  const [prefix = '', signedPrefix = ''] = [url, new URL(declared, url)].map((each) =>
    each.pathname.replace(/\/+$/, ''),
  );
  return { origin: url.origin, prefix, signedPrefix };
}

/** Refuses what is not https, and user info; `http` is allowed for loopback where the client's options say so. */
export function secureUrl(
  text: unknown,
  place: string,
  { allowInsecureLoopback }: Pick<ClientOptions, 'allowInsecureLoopback'>,
): URL {
  if (typeof text !== 'string' || !URL.canParse(text)) throw new InvalidInputError(place, 'is not an absolute URL');
  const url = new URL(text);
  const isSecure =
    url.protocol === 'https:' || (allowInsecureLoopback === true && url.protocol === 'http:' && isLoopback(url));
  if (!isSecure) {
    throw new InvalidInputError(place, 'is not https (http only for loopback, with allowInsecureLoopback)');
  }
  if (url.username || url.password) throw new InvalidInputError(place, 'has user info');
  return url;
}

/** This machine, by whichever of its names. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
