import { AuthenticationRefusedError } from '../errors/authentication-refused-error.js';
import { CountersignError } from '../errors/countersign-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { own } from '../own.js';
import type { Authenticator } from './authenticator.js';
import { expireAfter } from './expiry.js';
import type { Outbox } from './outbox.js';
import type { StreamSettings } from './settings.js';
import { streamTrace } from './stream-trace.js';

/** What becomes of the credentials on one connection. */
export interface LoginEvents {
  /** They are with the server, which is to answer. */
  sent(): void;
  accepted(): void;
  refused(error: CountersignError): void;
  /** They could not be had now: another connection may do. */
  failed(error: CountersignError): void;
}

/** One connection's credentials, until the server has answered. */
export class Login {
  readonly #settings: StreamSettings;
  readonly #authenticator: Authenticator;
  readonly #outbox: Outbox;
  readonly #events: LoginEvents;
  #state: 'new' | 'pending' | 'accepted' | 'refused' = 'new';
  #isRenewed = false;
  #stopWaiting: (() => void) | undefined;

  constructor(
    { settings, authenticator, outbox }: { settings: StreamSettings; authenticator: Authenticator; outbox: Outbox },
    events: LoginEvents,
  ) {
    this.#settings = settings;
    this.#authenticator = authenticator;
    this.#outbox = outbox;
    this.#events = events;
  }

  get isPending(): boolean {
    return this.#state === 'pending';
  }

  get isAccepted(): boolean {
    return this.#state === 'accepted';
  }

  begin(): void {
    const { authentication } = this.#settings.api;
    this.#state = 'pending';
    if (authentication?.message !== undefined) return this.#send(authentication.message);
    // They went with the URL.
    if (authentication?.accepted === undefined) return this.accept();
    this.#events.sent();
  }

  /** Whether a message says that they are accepted. */
  isAcceptedBy(message: object): boolean {
    return this.#state === 'pending' && this.#settings.api.authentication?.accepted?.(message) === true;
  }

  accept(): void {
    this.#state = 'accepted';
    this.#events.accepted();
  }

  /** A session logs in again, once, and is tried anew. */
  refuse(said: string): void {
    const message = this.#settings.api.authentication?.message;
    if (message !== undefined && !this.#isRenewed && this.#authenticator.renew()) {
      this.#isRenewed = true;
      return this.#send(message);
    }
    this.stop(new AuthenticationRefusedError(streamTrace(this.#settings.api.name), said));
  }

  stop(error: CountersignError): void {
    this.#state = 'refused';
    this.#events.refused(error);
  }

  #send(message: (fields: Readonly<Record<string, string>>) => unknown): void {
    const { api, limits } = this.#settings;
    const { method = '', accepted } = api.authentication ?? {};
    this.#stopWaiting = expireAfter(limits.timeoutMs, () =>
      this.stop(new TimeoutError(streamTrace(api.name), limits.timeoutMs, 'no credentials')),
    );
    this.#authenticator.fields(method).then(
      (fields) => {
        this.#stopWaiting?.();
        if (this.#state !== 'pending') return;
        const sent = (): void => (accepted === undefined ? this.accept() : this.#events.sent());
        this.#outbox.postFirst({ text: JSON.stringify(message(fields)), sent });
      },
      (error: unknown) => {
        this.#stopWaiting?.();
        if (this.#state !== 'pending' || !(error instanceof CountersignError)) return;
        if (own(error.cause, 'retryable') === true) this.#events.failed(error);
        else this.stop(error);
      },
    );
  }

  /** The connection is gone. */
  end(): void {
    this.#stopWaiting?.();
    this.#state = 'refused';
  }
}
