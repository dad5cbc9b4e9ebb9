import type { FakeChannel } from './facts.js';
import type { Values } from './find-address.js';
import type { MessageKind } from './write-message.js';

/** What a message is sent with. */
export interface SendOptions {
  /** What it does to what came before, in the API's word. Default: its first for such a message. */
  readonly action?: string | undefined;
}

/** One of a channel's topics, as the fake knows it. */
export interface TopicAddress {
  readonly key: string;
  readonly fake: FakeChannel;
  readonly values: Values;
}

/** What a topic has the server do. */
export interface TopicServer {
  begin(topic: TopicAddress, data: unknown): void;
  refuse(topic: TopicAddress, said: string): void;
  isSubscribed(topic: TopicAddress): boolean;
  /** Waits until somebody has subscribed. */
  subscribed(topic: TopicAddress): Promise<void>;
  publish(topic: TopicAddress, message: PublishedMessage): Promise<void>;
}

/** What is sent to all who have subscribed. */
export interface PublishedMessage {
  readonly kind: MessageKind;
  readonly data: unknown;
  readonly action?: string | undefined;
}

/** A channel with the parameters given: what those get who have subscribed to it, or to more than it. */
export class FakeTopic<Snapshot, Update = Snapshot> {
  readonly #server: TopicServer;
  readonly #topic: TopicAddress;

  constructor(server: TopicServer, topic: TopicAddress) {
    this.#server = server;
    this.#topic = topic;
  }

  /** What subscriptions begin with from now on, instead of the example of the spec. */
  startWith(snapshot: Snapshot): this {
    this.#server.begin(this.#topic, snapshot);
    return this;
  }

  /**
   * Sends an update, or of a channel of whole states the next one, which later subscriptions begin with. Waits until
   * somebody has subscribed; rejects with `FakeError` where nobody has in time.
   */
  async send(data: Update, options: SendOptions = {}): Promise<void> {
    const { isWhole } = this.#topic.fake.channel;
    if (isWhole === true) this.#server.begin(this.#topic, data);
    const kind = isWhole === true ? 'state' : 'update';
    await this.#server.publish(this.#topic, { kind, data, action: options.action });
  }

  /** Sends a snapshot in the middle of updates. Waits, and rejects, as {@link send} does. */
  async sendSnapshot(data: Snapshot): Promise<void> {
    await this.#server.publish(this.#topic, { kind: 'snapshot', data });
  }

  /** From now on subscriptions are refused in these words: those with these parameters, whatever others they have. */
  refuse(said: string): this {
    this.#server.refuse(this.#topic, said);
    return this;
  }

  /** Whether somebody has subscribed. */
  get isSubscribed(): boolean {
    return this.#server.isSubscribed(this.#topic);
  }

  /** Resolves when somebody has subscribed; rejects with `FakeError` where nobody has in time. */
  subscribed(): Promise<void> {
    return this.#server.subscribed(this.#topic);
  }

  /** The example of a snapshot, a new copy each time. */
  exampleSnapshot(): Snapshot {
    // The spec says that its example is of the declared type.
    return structuredClone(this.#topic.fake.snapshot) as Snapshot;
  }

  /** The example of an update, a new copy each time. */
  example(): Update {
    const { update, snapshot } = this.#topic.fake;
    return structuredClone(update ?? snapshot) as Update;
  }
}
