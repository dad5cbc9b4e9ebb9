import type { Operation } from './operation.js';
import type { CallOptions } from './options.js';
import { rateLimitInfo } from './rate-limit-headers.js';
import type { RateLimiters } from './rate-limiters.js';
import { redactor, type Redact, type UsedCredentials } from './redaction.js';
import type { ResponseInfo } from './response-info.js';
import type { RetryBudget } from './retry-budget.js';
import type { Settings } from './settings.js';
import type { SigningMemo } from './signing/memo.js';
import type { Trace } from './trace.js';

/** What the clients made by `with` share with the first. */
export interface Shared {
  readonly budget: RetryBudget;
  readonly limiters: RateLimiters;
  readonly memo: SigningMemo;
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

/** One call from its beginning to its end. */
export class CallState implements Trace, CallParts {
  readonly settings: Settings;
  readonly shared: Shared;
  readonly operation: Operation<never, unknown>;
  readonly input: unknown;
  readonly options: CallOptions;
  readonly operationId: string;
  readonly number: number;
  readonly safe: boolean;
  attempts = 0;
  isSent = false;
  sentAt = 0;
  /** The last attempt's. */
  reply: Response | undefined;
  /** Those of all attempts. */
  readonly credentials: UsedCredentials[] = [];
  /** What the request is signed with. */
  readonly schemes: readonly SecurityScheme<never>[];

  constructor({ settings, shared, operation, input, options }: CallParts) {
    this.settings = settings;
    this.shared = shared;
    this.operation = operation;
    this.input = input;
    this.options = options;
    this.operationId = operation.id;
    // RFC 9110, section 9.2.1.
    this.safe = operation.retry?.safe ?? /^(?:GET|HEAD|OPTIONS|TRACE)$/.test(operation.method);
    this.schemes = Object.values(requirement);
    shared.calls += 1;
    this.number = shared.calls;
  }

  /** Unix milliseconds by the client's clock, corrected for the server's. */
  now(): number {
    return this.settings.clock() + this.shared.clockOffset;
  }

  /** Made anew each time: attempts add to what is secret. */
  get redact(): Redact {
    return redactor({ credentials: this.credentials, input: this.input, names: this.operation.secrets ?? [] });
  }

  /** For errors and events: what the server echoes is redacted. */
  get response(): ResponseInfo | undefined {
    if (this.reply === undefined) return undefined;
    const { redact } = this;
    const headers = new Headers();
    this.reply.headers.forEach((value, name) => headers.append(name, redact(value)));
    return this.info(this.reply.status, headers);
  }

  info(status: number, headers: Headers): ResponseInfo {
    const { requestId, rateLimit } = this.settings.api;
    const limit = this.operation.rateLimit ?? rateLimit;
    return {
      status,
      headers,
      requestId: (requestId && headers.get(requestId)) || undefined,
      rateLimit: limit ? rateLimitInfo(headers, limit.headers, this.now()) : undefined,
      attempts: this.attempts,
    };
  }
}
