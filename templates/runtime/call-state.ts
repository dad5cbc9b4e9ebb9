import type { CallParts, Shared } from './call-parts.js';
import type { Caller } from './cutoff.js';
import type { Deadlines } from './deadlines.js';
import { AbortedError } from './errors/aborted-error.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import { TimeoutError } from './errors/timeout-error.js';
import { limitOf, responseInfo, type KeptReply } from './kept-reply.js';
import type { Operation, RateLimit, SecurityRequirement } from './operation.js';
import { noOptions, type CallOptions } from './options.js';
import { redactor, type Redact, type UsedCredentials } from './redaction.js';
import { draftRequest } from './request-draft.js';
import type { ResponseInfo } from './response-info.js';
import { chooseAlternative } from './security-alternative.js';
import { limits, type Limits, type Settings } from './settings.js';
import type { PlaceableRequest } from './signing/signer.js';
import type { Spare } from './spare-controllers.js';
import type { Trace } from './trace.js';

/** One call from its beginning to its end. Made synchronously: what is wrong with the input is thrown here. */
export class CallState implements Trace, Caller {
  readonly settings: Settings;
  readonly shared: Shared;
  readonly operation: Operation<never, unknown>;
  readonly input: unknown;
  readonly options: CallOptions;
  /** Counts the calls of a client and those that share with it. */
  readonly number: number;
  readonly limits: Readonly<Limits>;
  readonly requirement: SecurityRequirement;
  /** Lacks only what changes from attempt to attempt. */
  draft: PlaceableRequest;
  attempts = 0;
  mayHaveBeenProcessed = false;
  isSent = false;
  /** When the last attempt was sent; monotonic milliseconds. */
  startedAt = 0;
  sentAt = 0;
  /** {@link Shared.clockOffset} as this attempt uses it. */
  clockOffset = 0;
  /** The shared one before this call corrected it. */
  offsetBefore: number | undefined = undefined;
  /** A session was renewed for it. */
  isRenewed = false;
  /** The last attempt's. */
  reply: KeptReply | undefined = undefined;
  /** Those of all attempts. */
  credentials: readonly UsedCredentials[] = [];

  constructor({ settings, shared, operation, input, options }: CallParts) {
    this.settings = settings;
    this.shared = shared;
    this.operation = operation;
    this.input = input;
    this.options = options;
    this.number = shared.calls += 1;
    try {
      this.limits = options === noOptions ? settings.limits : limits(options, settings.limits);
      const { security } = operation;
      this.requirement = chooseAlternative({ security, auth: settings.auth, wanted: options.auth }, this);
      this.draft = draftRequest(this);
    } catch (error) {
      throw error instanceof InvalidInputError ? new InvalidInputError(error.place, error.problem, this) : error;
    }
  }

  /** The caller's. */
  get signal(): AbortSignal | undefined {
    return this.options.signal;
  }

  get deadlines(): Deadlines {
    return this.shared.deadlines;
  }

  get spares(): Spare[] {
    // A request whose reply is a stream goes on after the attempt.
    return this.operation.stream === undefined ? this.shared.spares : [];
  }

  get operationId(): string {
    return this.operation.id;
  }

  get safe(): boolean {
    const { method, retry } = this.operation;
    // RFC 9110, section 9.2.1.
    return retry?.safe ?? /^(?:GET|HEAD|OPTIONS|TRACE)$/.test(method);
  }

  get isSigned(): boolean {
    return Object.keys(this.requirement).length > 0;
  }

  /** Unix milliseconds by the client's clock, corrected for the server's. */
  now(): number {
    return this.settings.clock() + this.clockOffset;
  }

  aborted(): Error {
    return new AbortedError(this);
  }

  timedOut(timeoutMs: number): Error {
    return new TimeoutError(this, timeoutMs);
  }

  /** Milliseconds since the last attempt was sent. */
  elapsed(): number {
    return performance.now() - this.startedAt;
  }

  /** Made anew each time: attempts add to what is secret. */
  get redact(): Redact {
    return redactor(this);
  }

  /** For errors and events: what the server echoes is redacted. */
  get response(): ResponseInfo | undefined {
    const { reply, redact } = this;
    // Somebody else's `fetch` may have given what is no reply.
    if (typeof reply?.headers?.forEach !== 'function') return undefined;
    const headers = new Headers();
    reply.headers.forEach((value, name) => {
      // Node.js hands on names that none can be made with.
      if (!name.includes(' ')) headers.append(name, redact(value));
    });
    return responseInfo(reply, this, headers);
  }

  get limit(): RateLimit | false | undefined {
    return limitOf(this);
  }
}
