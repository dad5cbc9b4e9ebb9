import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Operation, RateLimit, SecurityRequirement } from './operation.js';
import { noOptions, type CallOptions } from './options.js';
import type { RateLimiters } from './rate-limiters.js';
import { redactor, type Redact, type UsedCredentials } from './redaction.js';
import { draftRequest, type RequestDraft } from './request-draft.js';
import type { ResponseInfo } from './response-info.js';
import type { RetryBudget } from './retry-budget.js';
import { anonymous, chooseAlternative } from './security-alternative.js';
import { limits, type Limits, type Settings } from './settings.js';
import type { SigningMemo } from './signing/memo.js';
import type { SpareControllers } from './spare-controllers.js';
import type { Trace } from './trace.js';

/** What the clients made by `with` share with the first. */
export interface Shared {
  readonly budget: RetryBudget;
  readonly limiters: RateLimiters;
  readonly memo: SigningMemo;
  readonly controllers: SpareControllers;
  /** What to add to the clock to have the server's time, in milliseconds. */
  clockOffset: number;
  /** Calls made so far. */
  calls: number;
}

/** What a call is made of. */
export interface CallParts {
  readonly settings: Settings;
  readonly shared: Shared;
  readonly operation: Operation<never, unknown>;
  readonly input: unknown;
  readonly options: CallOptions;
}

/** One call from its beginning to its end. Made synchronously: what is wrong with the input is thrown here. */
export class CallState implements Trace {
  readonly parts: CallParts;
  /** Counts the calls of a client and those that share with it. */
  readonly number: number;
  readonly operationId: string;
  readonly safe: boolean;
  readonly limits: Readonly<Limits>;
  readonly requirement: SecurityRequirement;
  readonly isSigned: boolean;
  draft: RequestDraft;
  attempts = 0;
  isSent = false;
  /** When the last attempt was sent; monotonic milliseconds. */
  startedAt = 0;
  sentAt = 0;
  /** {@link Shared.clockOffset} as this attempt uses it. */
  clockOffset = 0;
  /** The shared one before this call corrected it. */
  offsetBefore: number | undefined;
  /** A session was renewed for it. */
  isRenewed = false;
  /** The last attempt's. */
  reply: Response | undefined;
  /** Those of all attempts. */
  readonly credentials: UsedCredentials[] = [];

  constructor(parts: CallParts) {
    const { settings, shared, operation, input, options } = parts;
    this.parts = parts;
    shared.calls += 1;
    this.number = shared.calls;
    this.operationId = operation.id;
    // RFC 9110, section 9.2.1.
    this.safe = operation.retry?.safe ?? /^(?:GET|HEAD|OPTIONS|TRACE)$/.test(operation.method);
    try {
      this.limits = options === noOptions ? settings.limits : limits(options, settings.limits);
      this.requirement = chooseAlternative(
        { security: operation.security, auth: settings.auth, wanted: options.auth },
        this,
      );
      this.isSigned = this.requirement !== anonymous && Object.keys(this.requirement).length > 0;
      this.draft = draftRequest({ operation, input, settings, headers: options.headers });
    } catch (error) {
      throw error instanceof InvalidInputError ? new InvalidInputError(error.place, error.problem, this) : error;
    }
  }

  /** Unix milliseconds by the client's clock, corrected for the server's. */
  now(): number {
    return this.parts.settings.clock() + this.clockOffset;
  }

  /** Milliseconds since the last attempt was sent. */
  elapsed(): number {
    return performance.now() - this.startedAt;
  }

  /** Made anew each time: attempts add to what is secret. */
  get redact(): Redact {
    const { operation, input } = this.parts;
    return redactor({ credentials: this.credentials, input, names: operation.secrets ?? [], url: operation.url });
  }

  /** For errors and events: what the server echoes is redacted. */
  get response(): ResponseInfo | undefined {
    if (this.reply === undefined) return undefined;
    const { redact } = this;
    const headers = new Headers();
    this.reply.headers.forEach((value, name) => headers.append(name, redact(value)));
    return this.info(this.reply.status, headers);
  }

  /** The one that the API declares for the operation. */
  get limit(): RateLimit | false | undefined {
    const { operation, settings } = this.parts;
    return operation.rateLimit ?? settings.api.rateLimit;
  }

  info(status: number, headers: Headers): ResponseInfo {
    const { requestId } = this.parts.settings.api;
    const { limit } = this;
    return {
      status,
      headers,
      requestId: (requestId && headers.get(requestId)) || undefined,
      rateLimit: (limit && limit.headers?.(headers, this.now())) || undefined,
      attempts: this.attempts,
    };
  }
}
