import type { CountersignError } from '../errors/countersign-error.js';
import { ProtocolError, type ProtocolProblem } from '../errors/protocol-error.js';
import { SubscriptionRefusedError } from '../errors/subscription-refused-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { snippet } from '../redaction.js';
import type { Authenticator } from './authenticator.js';
import type { StreamEvent } from './events.js';
import { Expectations } from './expectations.js';
import { Heartbeat } from './heartbeat.js';
import { Login } from './login.js';
import type { Letter, Outbox } from './outbox.js';
import { parametersOf, Unreadable, type MessageReader } from './reading.js';
import type { StreamSettings } from './settings.js';
import { streamTrace } from './stream-trace.js';
import type { Topic } from './topic.js';
import { covers, type ChannelTopics, type Topics } from './topics.js';

/** What outlives a connection. */
export interface Standing {
  readonly settings: StreamSettings;
  readonly topics: Topics;
  readonly outbox: Outbox;
  readonly authenticator: Authenticator;
  readonly messages: MessageReader;
  readonly emit: (event: StreamEvent) => void;
}

/** What a conversation finds out. */
export interface ConversationEvents {
  /** Credentials are settled, where there are any: the connection is of use. */
  ready(): void;
  /** The credentials are of no use, or nobody answers to them. */
  refused(error: CountersignError): void;
  /** The connection is of no use. */
  dead(error: CountersignError): void;
  /** Perhaps nobody reads this any more. */
  left(topic: Topic): void;
}

type Expected = Topic | 'credentials';

/** What is said on one open connection: credentials, subscriptions, pings, and what the server answers. */
export class Conversation {
  readonly #standing: Standing;
  readonly #events: ConversationEvents;
  readonly #login: Login;
  readonly #expectations: Expectations<Expected>;
  readonly #heartbeat: Heartbeat | undefined;
  /** Topics that the server knows or is about to be told of. */
  readonly #asked = new Map<Topic, Letter>();
  /** Addresses that the server was told to forget: what it says about them is about nobody. */
  readonly #takenBack = new Set<string>();

  constructor(standing: Standing, events: ConversationEvents) {
    const { settings, outbox, emit } = standing;
    const { ping, limits, api } = settings;
    this.#standing = standing;
    this.#events = events;
    this.#expectations = new Expectations<Expected>(limits.timeoutMs, {
      refused: (who, said) => (who === 'credentials' ? this.#login.refuse(said) : this.#refuse(who, said)),
      timedOut: (who, said) => this.#timeOut(who, said),
      unclaimed: (message) => emit({ kind: 'error', message }),
    });
    this.#login = new Login(standing, {
      sent: () => this.#expectations.expect('credentials'),
      accepted: () => {
        this.#expectations.settle('credentials');
        emit({ kind: 'authenticated' });
        events.ready();
        this.askAll();
      },
      refused: (error) => events.refused(error),
      failed: (error) => events.dead(error),
    });
    const text = ping && JSON.stringify(ping.message);
    this.#heartbeat =
      ping &&
      new Heartbeat(ping, {
        ping: (sent) => outbox.postFirst({ text: text ?? '', sent }),
        dead: () => events.dead(new TimeoutError(streamTrace(api.name, 1), ping.timeoutMs, 'no sign of life')),
      });
  }

  /** With the credentials, where there are any to try. */
  begin(isAuthenticated: boolean): void {
    this.askAll();
    if (isAuthenticated) this.#login.begin();
    else this.#events.ready();
  }

  askAll(): void {
    for (const topic of this.#standing.topics.all()) if (!this.#asked.has(topic)) this.ask(topic);
  }

  /** Asks for a topic as soon as the credentials allow it; anew, where the server knows it already. */
  ask(topic: Topic): void {
    const { settings, topics, authenticator, outbox, emit } = this.#standing;
    const isOpenToAll = !topic.channel.isPrivate && authenticator.isOptional;
    if (!isOpenToAll && !this.#login.isAccepted) return;
    const earlier = this.#asked.get(topic);
    if (earlier !== undefined && outbox.withdraw(earlier)) this.#asked.delete(topic);
    const isKnown = [topic, ...topics.overlapping(topic)].some((each) => this.#asked.has(each));
    const address = topic.address.text;
    // A server that has it already would send no snapshot.
    if (isKnown) this.#takeBack(address);
    const letter: Letter = {
      text: JSON.stringify(settings.api.subscribe(address)),
      sent: () => {
        this.#expectations.expect(topic);
        emit({ kind: 'subscribe', address });
      },
    };
    this.#asked.set(topic, letter);
    this.#takenBack.delete(address);
    outbox.post(letter);
  }

  /** Nobody reads it any more. */
  drop(topic: Topic): void {
    const { topics, outbox } = this.#standing;
    const letter = this.#asked.get(topic);
    this.#asked.delete(topic);
    this.#expectations.settle(topic);
    if (letter === undefined || outbox.withdraw(letter)) return;
    const others = topics.overlapping(topic).filter((other) => this.#asked.has(other));
    // The server would stop that one's messages, too.
    if (others.some((other) => covers(other, topic))) return;
    this.#takeBack(topic.address.text);
    for (const other of others) {
      this.#asked.delete(other);
      other.lose();
      if (!other.channel.hasSnapshot) for (const reader of other.readers) reader.reconnected();
      this.ask(other);
    }
  }

  receive(data: unknown): void {
    this.#heartbeat?.heard();
    const { messages, topics } = this.#standing;
    const message = messages.parse(data);
    if (message instanceof Unreadable) return this.#leaveOut(message.problem, data);
    const said = messages.error(message);
    const name = messages.channel(message);
    const channel = typeof name === 'string' ? topics.named(name) : undefined;
    if (said !== undefined) return this.#complain(said, channel?.matching(message) ?? []);
    if (this.#login.isPending && this.#login.isAcceptedBy(message)) return this.#login.accept();
    if (channel !== undefined) this.#route(message, channel, data);
    else if (typeof name === 'string') this.#leaveOut('unknown_channel', data);
  }

  /** The connection is gone. */
  end(): void {
    this.#heartbeat?.stop();
    this.#login.end();
    this.#expectations.stop();
  }

  #route(message: object, channel: ChannelTopics, data: unknown): void {
    for (const topic of channel.matching(message)) {
      const parameters = parametersOf(message, topic, channel);
      const received = this.#standing.messages.read(message, channel.channel, parameters);
      if (received instanceof Unreadable) return this.#leaveOut(received.problem, data);
      const { text } = topic.address;
      topic.deliver(received, topic.isFixed ? text : `${text} ${JSON.stringify(parameters)}`);
      if (received.kind === 'snapshot' || !topic.isWaiting) this.#expectations.settle(topic);
    }
  }

  /** Of the topics that the message is about, or whose address it names; else of one that waits for an answer. */
  #complain(text: string, about: readonly Topic[]): void {
    const said = snippet(text, this.#standing.authenticator.redact);
    const named = about.length > 0 ? about : [...this.#asked.keys()].filter(({ address }) => names(text, address.text));
    for (const topic of named) this.#refuse(topic, said);
    if (named.length > 0) return;
    if ([...this.#takenBack].some((address) => names(text, address))) {
      this.#standing.emit({ kind: 'error', message: said });
    } else this.#expectations.complain(said);
  }

  #refuse(topic: Topic, said: string): void {
    const error = new SubscriptionRefusedError(streamTrace(topic.channel.name), topic.address.text, said);
    this.#asked.delete(topic);
    this.#expectations.settle(topic);
    this.#standing.emit({ kind: 'refused', address: topic.address.text, error });
    topic.fail(error, 'all');
    this.#events.left(topic);
  }

  #timeOut(who: Expected, said: string | undefined): void {
    const { settings } = this.#standing;
    const { timeoutMs } = settings.limits;
    const hint = said === undefined ? '' : ` (the server said: ${said})`;
    if (who === 'credentials') {
      const missing = `no answer to the credentials${hint}`;
      return this.#login.stop(new TimeoutError(streamTrace(settings.api.name), timeoutMs, missing));
    }
    if (!who.isWaiting) return;
    const error = new TimeoutError(
      streamTrace(who.channel.name),
      timeoutMs,
      `no snapshot of ${who.address.text}${hint}`,
    );
    who.fail(error, 'waiting');
    this.#events.left(who);
  }

  #leaveOut(problem: ProtocolProblem, data: unknown): void {
    const { settings, authenticator, emit } = this.#standing;
    const shown = typeof data === 'string' ? snippet(data, authenticator.redact) : '';
    emit({ kind: 'protocol', error: new ProtocolError(streamTrace(settings.api.name), problem, shown) });
  }

  #takeBack(address: string): void {
    const { settings, outbox, emit } = this.#standing;
    if (settings.api.unsubscribe === undefined) return;
    this.#takenBack.add(address);
    const text = JSON.stringify(settings.api.unsubscribe(address));
    outbox.post({ text, sent: () => emit({ kind: 'unsubscribe', address }) });
  }
}

/** Whether a text names an address: as a word of its own, not as a part of another. */
function names(text: string, address: string): boolean {
  const exact = address.replace(/[^\w]/g, '\\$&');
  return new RegExp(`(?<![\\w:.-])${exact}(?![\\w:-])`).test(text);
}
