import { FakeError } from '../fake-error.js';
import { checkFields, type Proven } from './check-fields.js';
import { Deliveries } from './deliveries.js';
import type { FakeStreamFacts, FakeStreamOptions } from './facts.js';
import { FakeConnection } from './fake-connection.js';
import type { FakeSocket, Peer } from './fake-socket.js';
import { FakeState } from './fake-state.js';
import type { PublishedMessage, TopicAddress, TopicServer } from './fake-topic.js';
import { addressOf, isWithin } from './find-address.js';
import { actionOf } from './write-message.js';

/** How long what is sent waits for somebody to subscribe: milliseconds. */
const defaultTimeoutMs = 1_000;

/** All connections of a fake. */
export class FakeServer implements TopicServer {
  readonly state: FakeState;
  readonly #deliveries = new Deliveries();
  #open: readonly FakeConnection[] = [];
  #count = 0;

  constructor(facts: FakeStreamFacts, options: FakeStreamOptions) {
    this.state = new FakeState(facts, options);
  }

  /** Those that are open. */
  get connections(): readonly FakeConnection[] {
    return this.#open;
  }

  /** A client connects. */
  accept(socket: FakeSocket, url: string): Peer {
    this.#count += 1;
    const connection = new FakeConnection({ number: this.#count, url, socket }, this.state, {
      subscribed: () => this.#deliveries.retry(),
      left: (gone) => {
        this.#open = this.#open.filter((each) => each !== gone);
      },
    });
    this.#shake(connection, socket);
    return connection;
  }

  begin({ key, values }: TopicAddress, data: unknown): void {
    this.state.begin(key, values, structuredClone(data));
  }

  refuse({ key, values }: TopicAddress, said: string): void {
    const { api } = this.state.facts;
    if (api.message.error === undefined) {
      throw new FakeError(`${api.name} cannot refuse a subscription: its spec does not say where an error stands`);
    }
    this.state.refuse(key, values, said);
  }

  isSubscribed(topic: TopicAddress): boolean {
    return this.#listeners(topic).length > 0;
  }

  subscribed(topic: TopicAddress): Promise<void> {
    return this.#deliver(topic, () => undefined);
  }

  async publish(topic: TopicAddress, { kind, data, action: given }: PublishedMessage): Promise<void> {
    const { fake, values } = topic;
    const action = actionOf(this.state.facts.api, kind, given);
    const said = { fake, values, data: structuredClone(data), action };
    await this.#deliver(topic, (connection) => connection.publish({ ...said, now: this.state.now }));
  }

  /** What is there, for a test that has expected something else. */
  situation(): string {
    const open = this.#open.flatMap(({ subscriptions }) => [...subscriptions.keys()]);
    const reasons = this.state.refused.map(({ reason }) => `; credentials were refused: ${reason}`).slice(-1);
    const there = this.#open.length === 0 ? 'no connection is open' : 'nothing is subscribed to';
    return (open.length === 0 ? there : `subscriptions are ${open.join(', ')}`) + reasons.join('');
  }

  #deliver(topic: TopicAddress, to: (connection: FakeConnection) => void): Promise<void> {
    const { timeoutMs = defaultTimeoutMs } = this.state.options;
    const attempt = (): boolean => {
      const listeners = this.#listeners(topic);
      for (const connection of listeners) to(connection);
      return listeners.length > 0;
    };
    const address = addressOf(topic.fake, topic.values);
    const missed = (): FakeError =>
      new FakeError(`nobody has subscribed to ${address} within ${timeoutMs} ms; ${this.situation()}`);
    return this.#deliveries.deliver(attempt, { timeoutMs, missed });
  }

  /** The connections with a subscription that has no parameters but those of the topic. */
  #listeners({ key, values }: TopicAddress): readonly FakeConnection[] {
    return this.#open.filter(({ subscriptions }) =>
      [...subscriptions.values()].some((each) => each.key === key && isWithin(each.values, values)),
    );
  }

  #shake(connection: FakeConnection, socket: FakeSocket): void {
    const { handshakes } = this.state;
    if (handshakes !== undefined && handshakes.left > 0) {
      handshakes.left -= 1;
      return socket.refuse(handshakes.status);
    }
    this.#credentialsIn(connection.url)
      .then((found) => this.#enter(connection, socket, found))
      .catch(() => socket.refuse(500));
  }

  #enter(connection: FakeConnection, socket: FakeSocket, found: Proven | undefined): void {
    if (socket.isOver) return;
    if (found !== undefined && 'reason' in found) {
      this.state.refused.push({ reason: found.reason });
      return socket.refuse(401);
    }
    this.#open = [...this.#open, connection];
    connection.open(found?.schemes);
  }

  /** What the query of the URL proves; undefined where nothing has to be proven there. */
  async #credentialsIn(url: URL): Promise<Proven | undefined> {
    const { facts, options, refusal } = this.state;
    const { authentication, security = [] } = facts.api;
    if (authentication === undefined || authentication.message !== undefined) return undefined;
    const fields = Object.fromEntries(url.searchParams);
    const mayBeWithout = security.some((each) => Object.keys(each).length === 0);
    if (Object.keys(fields).length === 0 && mayBeWithout) return undefined;
    return refusal === undefined ? checkFields(facts, options, { fields, url }) : { reason: refusal };
  }
}
