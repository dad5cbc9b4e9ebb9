import { Call, type CallResult } from './call.js';
import { CallState, type Shared } from './call-state.js';
import type { Api, NoInput, Operation } from './operation.js';
import { noOptions, type CallOptions, type ClientOptions } from './options.js';
import { ownMembers } from './own.js';
import { RateLimiters } from './rate-limiters.js';
import { RetryBudget } from './retry-budget.js';
import { runCall } from './run-call.js';
import { createSettings, type Settings } from './settings.js';
import { createMemo } from './signing/memo.js';
import { SpareControllers } from './spare-controllers.js';

export type { Call, CallOptions, CallResult, ClientOptions };

/** Input is left out where the operation needs none. */
export type CallArguments<Input> = NoInput extends Input
  ? [input?: Input, options?: CallOptions]
  : [input: Input, options?: CallOptions];

/** Calls operations of one API. Nothing of it can be printed. */
export class Client {
  readonly #settings: Settings;
  readonly #shared: Shared;

  constructor(settings: Settings, shared: Shared) {
    this.#settings = settings;
    this.#shared = shared;
  }

  /** Serialises the input now, and sends it as soon as the rate limit allows. What is wrong with it rejects the call. */
  call<Input, Output>(operation: Operation<Input, Output>, ...[input, options]: CallArguments<Input>): Call<Output> {
    return new Call(this.#run(operation, input, options === undefined ? noOptions : ownMembers(options)));
  }

  /** A client that differs in these options; it shares rate limiter, retry budget and clock offset with this one. */
  with(options: ClientOptions): Client {
    return new Client(createSettings(this.#settings.api, { ...this.#settings.options, ...options }), this.#shared);
  }

  /** What is added to the clock to have the server's time, in milliseconds: found after a refused signature. */
  get clockOffset(): number {
    return this.#shared.clockOffset;
  }

  async #run<Output>(
    operation: Operation<never, Output>,
    input: unknown,
    options: CallOptions,
  ): Promise<CallResult<Output>> {
    const call = new CallState({ settings: this.#settings, shared: this.#shared, operation, input, options });
    const { data, body } = await runCall(call);
    const { status = 0, headers = new Headers() } = call.reply ?? {};
    // The descriptor says what type a reply of this operation has.
    return { data: data as Output, response: { ...call.info(status, headers), body } };
  }
}

/** A client of an API. Throws `InvalidInputError` for options that can never work. A client is handed back as it is. */
export function newClient(api: Api, options: ClientOptions | Client = {}): Client {
  if (options instanceof Client) return options;
  return new Client(createSettings(api, options), {
    budget: new RetryBudget(),
    limiters: new RateLimiters(),
    memo: createMemo(),
    controllers: new SpareControllers(),
    clockOffset: 0,
    calls: 0,
  });
}
