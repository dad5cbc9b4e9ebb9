import { AuthenticationRefusedError } from '../errors/authentication-refused-error.js';
import { ConnectionClosedError } from '../errors/connection-closed-error.js';
import { ConnectionError } from '../errors/connection-error.js';
import { CountersignError } from '../errors/countersign-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { own } from '../own.js';
import { expireAfter } from './expiry.js';
import type { StreamSettings } from './settings.js';
import { lineOf, type Line, type Socket, type SocketListeners } from './socket.js';
import { streamTrace } from './stream-trace.js';

/** What a connection tells and asks. */
export interface ConnectionEvents {
  /** The URL for the next attempt. Rejects with typed errors. */
  target(): Promise<string>;
  opened(): void;
  received(data: unknown): void;
  /** `waitMs`: until the next attempt; undefined: there is none, and the connection is closed. */
  lost(error: CountersignError, waitMs: number | undefined): void;
  redact(text: string): string;
}

/** One connection at a time, as long as it is wanted: what is lost is made again. */
export class Connection {
  readonly #settings: StreamSettings;
  readonly #events: ConnectionEvents;
  #state: 'closed' | 'connecting' | 'open' | 'waiting' = 'closed';
  #line: Line | undefined;
  /** Stops the clock: for an open connection, or of the next attempt. */
  #stopWaiting: (() => void) | undefined;
  /** Another one for each attempt: what belongs to an earlier one is not heard any more. */
  #attempt = 0;
  /** Since the last connection that was of use and lasted. */
  #failures = 0;
  #isOfUse = false;
  #wasOfUse = false;
  #openedAt = 0;

  constructor(settings: StreamSettings, events: ConnectionEvents) {
    this.#settings = settings;
    this.#events = events;
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Does nothing where there is one, or one is being made. */
  open(): void {
    if (this.#state === 'closed') this.#connect();
  }

  /** The server does what it is for: from now on a loss is an interruption. */
  confirm(): void {
    this.#isOfUse = this.#wasOfUse = true;
  }

  send(text: string): void {
    this.#line?.send(text);
  }

  /** The connection is of no use; another one is made. */
  fail(error: CountersignError): void {
    this.#lose(error);
  }

  /** Nobody wants it any more. */
  close(): void {
    const line = this.#reset();
    this.#state = 'closed';
    this.#failures = 0;
    this.#wasOfUse = false;
    line?.hangUp();
  }

  #connect(): void {
    this.#state = 'connecting';
    const attempt = this.#attempt;
    this.#expect();
    this.#events.target().then(
      (url) => {
        if (attempt === this.#attempt) this.#dial(url);
      },
      (error: unknown) => {
        if (attempt === this.#attempt) this.#lose(error);
      },
    );
  }

  #dial(url: string): void {
    const { Socket } = this.#settings;
    const trace = this.#trace();
    this.#expect();
    let socket: Socket;
    try {
      socket = new Socket(url);
    } catch {
      // What it says may have the URL in it.
      return this.#lose(new ConnectionError(trace, undefined, 'rejected'));
    }
    this.#line = lineOf(socket, {
      open: () => {
        this.#stopWaiting?.();
        this.#state = 'open';
        this.#openedAt = performance.now();
        this.#events.opened();
      },
      message: ({ data }) => this.#events.received(data),
      // Of a handshake it is the end: Node.js 22 has been seen to say no more. Of an open connection `close` follows.
      error: (event) => {
        if (this.#state !== 'open') this.#lose(refusal(event, trace, url.includes('?')));
      },
      close: ({ code, reason }) => {
        const said = this.#events.redact(String(reason)).slice(0, 160);
        this.#lose(new ConnectionClosedError(trace, code, said));
      },
    });
  }

  /** From now on an open connection; whoever gives the credentials for it has as much time before. */
  #expect(): void {
    const { timeoutMs } = this.#settings.limits;
    this.#stopWaiting?.();
    this.#stopWaiting = expireAfter(timeoutMs, () =>
      this.#lose(new TimeoutError(this.#trace(), timeoutMs, 'no connection')),
    );
  }

  #lose(thrown: unknown): void {
    const error =
      thrown instanceof CountersignError ? thrown : new ConnectionError(this.#trace(), undefined, 'rejected');
    const { firstMs, longestMs, stableMs, firstAttempts, attempts } = this.#settings.limits.reconnect;
    const isStable = this.#isOfUse && performance.now() - this.#openedAt >= stableMs;
    this.#reset()?.cutOff();
    this.#failures = isStable ? 0 : this.#failures + 1;
    if (this.#isFinal(error) || this.#failures >= (this.#wasOfUse ? attempts : firstAttempts)) {
      this.close();
      return this.#events.lost(error, undefined);
    }
    // Full jitter: many clients that lost the same server do not come back all at once.
    const waitMs = Math.random() * Math.min(longestMs, firstMs * 2 ** this.#failures);
    this.#state = 'waiting';
    this.#stopWaiting = expireAfter(waitMs, () => this.#connect());
    this.#events.lost(error, waitMs);
  }

  /** Whether connecting again is of no use. */
  #isFinal(error: CountersignError): boolean {
    if (error instanceof ConnectionClosedError) return !!this.#settings.api.finalCodes?.includes(error.closeCode);
    return !(error.retryable || own(own(error, 'cause'), 'retryable') === true);
  }

  #trace(): ReturnType<typeof streamTrace> {
    return streamTrace(this.#settings.api.name, this.#failures + 1);
  }

  #reset(): Line | undefined {
    const line = this.#line;
    this.#stopWaiting?.();
    this.#attempt += 1;
    this.#line = undefined;
    this.#isOfUse = false;
    return line;
  }
}

/** Why a handshake failed, as far as it can be known: browsers do not say. */
function refusal(
  { message, error }: Parameters<SocketListeners['error']>[0],
  trace: ReturnType<typeof streamTrace>,
  hasCredentials: boolean,
): CountersignError {
  const status = /\b[45]\d\d\b/.exec(typeof message === 'string' ? message : '')?.[0];
  if (hasCredentials && (status === '401' || status === '403')) return new AuthenticationRefusedError(trace, undefined);
  const code = own(error, 'code');
  const reason = status === undefined ? code : `status ${status}`;
  return new ConnectionError(
    trace,
    typeof reason === 'string' && /^[\w ]{1,60}$/.test(reason) ? reason : undefined,
    'rejected',
  );
}
