import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Server } from './operation.js';
import type { ClientOptions } from './options.js';
import { own } from './own.js';

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
  const declared = server.url.replace(/\{([^}]+)\}/g, (_, name: string) => variable(server, options, name));
  const { baseUrl } = options;
  const url = secureUrl(baseUrl ?? declared, baseUrl === undefined ? 'the server' : 'baseUrl', options);
  if (/[?#]/.test(url.href)) throw new InvalidInputError('baseUrl', 'has a query or fragment');
  // A declared server may be relative (OpenAPI 3.1, Server Object); its path is what counts here.
  const signed = new URL(declared, url);
  return { origin: url.origin, prefix: withoutSlash(url.pathname), signedPrefix: withoutSlash(signed.pathname) };
}

function variable({ variables = {} }: Server, options: ClientOptions, name: string): string {
  const declared = variables[name];
  const value = own(options, name) ?? declared?.default;
  if (typeof value !== 'string' || (declared?.enum ? !declared.enum.includes(value) : !/^[\w.~:/-]+$/.test(value))) {
    throw new InvalidInputError(
      name,
      `is not ${declared?.enum ? `one of ${declared.enum.join(', ')}` : 'part of a URL'}`,
    );
  }
  return value;
}

/** Refuses what is not https, and user info; `http` is allowed for loopback where the client's options say so. */
export function secureUrl(text: unknown, place: string, { allowInsecureLoopback }: ClientOptions): URL {
  const url = parse(text, place);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url) && allowInsecureLoopback === true)) {
    throw new InvalidInputError(place, 'is not https (http only for loopback, with allowInsecureLoopback)');
  }
  if (url.username !== '' || url.password !== '') throw new InvalidInputError(place, 'has user info');
  return url;
}

/** This machine, by whichever of its names. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function parse(text: unknown, place: string): URL {
  if (typeof text === 'string' && URL.canParse(text)) return new URL(text);
  throw new InvalidInputError(place, 'is not an absolute URL');
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
