import { addressesOf, type AnyChannel } from './address.js';
import type { Channel, Wanted, WholeChannel } from './channel.js';
import { Multiplexer } from './multiplexer.js';
import type { StreamOptions, SubscribeOptions } from './options.js';
import { Reader } from './reader.js';
import { numbers, streamSettings, type StreamSettings } from './settings.js';
import type { StreamApi } from './stream-api.js';
import { subscription, type Subscription, type WholeSubscription } from './subscription.js';

/** Subscribes to channels of one API's stream, all over one connection. Nothing of it can be printed. */
export class StreamClient {
  readonly #settings: StreamSettings;
  readonly #multiplexer: Multiplexer;

  constructor(settings: StreamSettings) {
    this.#settings = settings;
    this.#multiplexer = new Multiplexer(settings);
  }

  /** States, each read only. Throws `InvalidInputError` and `MissingCredentialsError`. */
  subscribe<Parameters, State>(
    channel: WholeChannel<Parameters, State>,
    parameters: Wanted<Parameters>,
    options?: SubscribeOptions,
  ): WholeSubscription<State>;
  /** Messages. Throws `InvalidInputError` and `MissingCredentialsError`. */
  subscribe<Parameters, Snapshot, Update>(
    channel: Channel<Parameters, Snapshot, Update>,
    parameters: Wanted<Parameters>,
    options?: SubscribeOptions,
  ): Subscription<Snapshot, Update>;
  subscribe(
    channel: AnyChannel,
    parameters: object,
    options: SubscribeOptions = {},
  ): Subscription<unknown, unknown, unknown> {
    const addresses = addressesOf(channel, parameters);
    const { maxQueued } = numbers(options, { maxQueued: this.#settings.limits.maxQueued });
    const { signal } = options;
    this.#multiplexer.check(channel);
    const source = this.#multiplexer;
    return subscription(
      (reads) => new Reader({ channel, addresses, reads, maxQueued, signal, source }),
      channel.isWhole ? 'states' : 'messages',
    );
  }

  /** Ends every subscription, and with them the connection. The next subscription opens another. */
  close(): void {
    this.#multiplexer.close();
  }
}

/** A stream of an API. Nothing is opened before something is subscribed. Throws `InvalidInputError` for options that can never work. */
export function newStream(api: StreamApi, options: StreamOptions = {}): StreamClient {
  return new StreamClient(streamSettings(api, options));
}
