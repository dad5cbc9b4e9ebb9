import type { Deadlines } from '../deadlines.js';
import { ConnectionError } from '../errors/connection-error.js';
import { OneTimer } from '../one-timer.js';
import type { ClientOptions } from '../options.js';
import { own } from '../own.js';
import type { Trace } from '../trace.js';

// Codes of failures before the request was written: Node's own and undici's, OpenSSL's checks of certificates, Bun's.
const unsentCode =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_\w+|ERR_SSL_(?:WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|[\w/]*(?:PROTOCOL_VERSION|HANDSHAKE_FAILURE|APPLICATION_PROTOCOL))|(?:CERT|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED)_\w+|ConnectionRefused|FailedToOpenSocket)$/;
const unsentCall = /^(?:connect|getaddrinfo)$/;

/** What `fetch` threw, as a typed error without its messages: they may quote headers. */
export function connectionFailure(thrown: unknown, trace: Trace): ConnectionError {
  const cause = own(thrown, 'cause');
  // Of several addresses of a host, the first stands for all.
  const causes = [thrown, cause, own(cause, 'cause'), own(own(cause, 'errors'), '0')];
  const text = (key: string): string | undefined =>
    causes.map((each) => own(each, key)).find((value): value is string => typeof value === 'string');
  const code = text('code');
  // Node.js names the host where a connection ended before its TLS was there.
  const isUnsent =
    (code === 'ECONNRESET' && text('host') !== undefined) ||
    unsentCode.test(code ?? '') ||
    unsentCall.test(text('syscall') ?? '');
  const reason = code !== undefined && /^[\w/]{1,60}$/.test(code) ? code : undefined;
  return new ConnectionError(trace, reason, isUnsent ? 'rejected' : 'unknown');
}

type Fetch = NonNullable<ClientOptions['fetch']>;

/**
 * A `fetch` that sends no request again by itself. Deno does when the connection breaks before the reply, whatever the
 * method (denoland/deno#35610); but none whose body it reads as it goes, as that of a `Blob`, whose length is sent along.
 */
export function sentOnce(fetch: Fetch): Fetch {
  return 'Deno' in globalThis ? (url, init) => fetch(url, { ...init, body: readOnce(init.body) }) : fetch;
}

function readOnce(body: BodyInit | null = null): BodyInit | null {
  // Asserted: since 5.7 TypeScript takes any Uint8Array for one of shared memory.
  return (body && typeof body === 'string') || body instanceof Uint8Array ? new Blob([body as BlobPart]) : body;
}

/** Those of one client. */
export function createDeadlines(): Deadlines {
  return new OneTimer();
}
