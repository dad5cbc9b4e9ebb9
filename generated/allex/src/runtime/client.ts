import { createDeadlines } from '#network';
import type { Call, CallResult } from './call.js';
import type { Shared } from './call-parts.js';
import { responseOf, type KeptReply } from './kept-reply.js';
import type { Api, NoInput, Operation } from './operation.js';
import { noOptions, type CallOptions, type ClientOptions } from './options.js';
import { Outgoing } from './outgoing.js';
import { ownMembers } from './own.js';
import { mostRetries } from './retry-policy.js';
import { runCall } from './run-call.js';
import { createSettings, type Settings } from './settings.js';

export type { Call, CallOptions, CallResult, ClientOptions };

/** Input is left out where the operation needs none. */
export type CallArguments<Input> = NoInput extends Input
  ? [input?: Input, options?: CallOptions]
  : [input: Input, options?: CallOptions];

/** Calls operations of one API. Nothing of it can be printed. */
export class Client<Options extends ClientOptions = ClientOptions> {
  readonly #settings: Settings;
  readonly #shared: Shared;

  constructor(settings: Settings, shared: Shared) {
    this.#settings = settings;
    this.#shared = shared;
  }

  /** Serialises the input now, and sends it as soon as the rate limit allows. What is wrong with it rejects the call. */
  call<Input, Output>(operation: Operation<Input, Output>, ...[input, options]: CallArguments<Input>): Call<Output> {
    const outgoing = new Outgoing({
      settings: this.#settings,
      shared: this.#shared,
      operation,
      input,
      options: options === undefined ? noOptions : ownMembers(options),
    });
    // The descriptor says what type a reply of this operation has.
    const call = runCall(outgoing) as Promise<Output> & { withResponse?: Call<Output>['withResponse'] };
    // It stays a promise of the engine's own: waiting for one of another class takes longer.
    call.withResponse = () =>
      call.then((data) => ({ data, response: responseOf(outgoing.reply as KeptReply, outgoing) }));
    return call as Call<Output>;
  }

  /** A client that differs in these options; it shares rate limiter, retry budget and clock offset with this one. */
  with(options: Options): Client<Options> {
    return new Client(createSettings(this.#settings.api, { ...this.#settings.options, ...options }), this.#shared);
  }

  /** What is added to the clock to have the server's time, in milliseconds: found after a refused signature. */
  get clockOffset(): number {
    return this.#shared.clockOffset;
  }
}

/** A client of an API. Throws `InvalidInputError` for options that can never work. A client is handed back as it is. */
export function newClient(api: Api, options: ClientOptions | Client = {}): Client {
  if (options instanceof Client) return options;
  return new Client(createSettings(api, options), {
    retries: mostRetries,
    memo: new Map(),
    spares: [],
    deadlines: createDeadlines(),
    clockOffset: 0,
    calls: 0,
  });
}
