import { AuthenticationRefusedError } from '../errors/authentication-refused-error.js';
import type { CountersignError } from '../errors/countersign-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { discard } from '../response-body.js';
import { Authenticator } from './authenticator.js';
import { Connection } from './connection.js';
import { Conversation, type Standing } from './conversation.js';
import type { StreamEvent } from './events.js';
import { Outbox } from './outbox.js';
import type { Reader, Source } from './reader.js';
import { MessageReader } from './reading.js';
import type { StreamSettings } from './settings.js';
import type { Topic } from './topic.js';
import { Topics } from './topics.js';

/** Many readers over one connection, which is there as long as there is a reader. */
export class Multiplexer implements Source {
  readonly #settings: StreamSettings;
  readonly #standing: Standing;
  readonly #topics = new Topics();
  readonly #readers = new Set<Reader>();
  readonly #connection: Connection;
  #conversation: Conversation | undefined;
  #connections = 0;
  /** Since the first reader: the credentials were accepted once. */
  #wasAccepted = false;
  /** Since the first reader: they are not sent again. */
  #refusal: CountersignError | undefined;
  /** The session that the server refused at the handshake has been told to log in again. */
  #isRenewed = false;

  constructor(settings: StreamSettings) {
    const authenticator = new Authenticator(settings);
    const { api, limits, options } = settings;
    this.#settings = settings;
    this.#standing = {
      settings,
      authenticator,
      topics: this.#topics,
      outbox: new Outbox(api.rateLimit),
      messages: new MessageReader(api.message, limits.maxMessageBytes),
      emit: (event) => emit(event, options.onEvent),
    };
    this.#connection = new Connection(settings, {
      target: () => this.#target(),
      opened: () => this.#opened(),
      received: (data) => this.#conversation?.receive(data),
      lost: (error, waitMs) => this.#lost(error, waitMs),
      redact: (text) => authenticator.redact(text),
    });
  }

  /** Throws `MissingCredentialsError` where the channel needs some. */
  check({ isPrivate, name }: Topic['channel']): void {
    if (isPrivate) this.#standing.authenticator.need(name);
  }

  join(reader: Reader): void {
    if (reader.channel.isPrivate && this.#refusal !== undefined) return reader.end(this.#refusal);
    this.#readers.add(reader);
    reader.wasAsked = this.#conversation !== undefined;
    for (const address of reader.addresses) {
      const topic = this.#topics.of(reader.channel).topic(address);
      const isNew = topic.isUnread;
      const hasBegun = topic.attach(reader);
      if (isNew) this.#conversation?.ask(topic);
      else if (!hasBegun && reader.channel.hasSnapshot) this.#askAnew(topic);
    }
    this.#connection.open();
  }

  leave(reader: Reader): void {
    if (!this.#readers.delete(reader)) return;
    for (const address of reader.addresses) {
      const topic = this.#topics.of(reader.channel).topic(address);
      topic.detach(reader);
      this.#left(topic);
    }
    this.#closeIfIdle();
  }

  /** Ends every subscription. */
  close(): void {
    for (const reader of [...this.#readers]) reader.end();
  }

  #askAnew(topic: Topic): void {
    if (this.#conversation === undefined) return;
    topic.lose();
    this.#conversation.ask(topic);
  }

  #left(topic: Topic): void {
    if (!topic.isUnread) return;
    this.#conversation?.drop(topic);
    this.#topics.of(topic.channel).remove(topic);
  }

  #closeIfIdle(): void {
    if (this.#readers.size > 0) return;
    const wasOpen = this.#conversation !== undefined;
    this.#hangUp();
    this.#connection.close();
    this.#wasAccepted = this.#isRenewed = false;
    this.#refusal = undefined;
    if (wasOpen) this.#standing.emit({ kind: 'close' });
  }

  #hangUp(): void {
    const conversation = this.#conversation;
    this.#conversation = undefined;
    conversation?.end();
    this.#standing.outbox.close();
  }

  async #target(): Promise<string> {
    const { authenticator } = this.#standing;
    const { api, url } = this.#settings;
    const { authentication } = api;
    if (!this.#isAuthenticating || authentication === undefined || authentication.message) return url.href;
    const target = new URL(url);
    for (const [name, value] of Object.entries(await authenticator.fields(authentication.method))) {
      target.searchParams.append(name, value);
    }
    return target.href;
  }

  get #isAuthenticating(): boolean {
    return this.#standing.authenticator.hasCredentials && this.#refusal === undefined;
  }

  #opened(): void {
    const { outbox, emit } = this.#standing;
    this.#connections += 1;
    emit({ kind: 'open', url: this.#settings.url.href, connection: this.#connections });
    const conversation = new Conversation(this.#standing, {
      ready: () => {
        this.#wasAccepted ||= this.#isAuthenticating;
        this.#connection.confirm();
      },
      refused: (error) => this.#refused(error),
      dead: (error) => this.#connection.fail(error),
      left: (topic) => this.#left(topic),
    });
    this.#conversation = conversation;
    outbox.open((text) => this.#connection.send(text));
    for (const reader of this.#readers) if (reader.wasAsked) reader.reconnected();
    for (const reader of this.#readers) reader.wasAsked = true;
    conversation.begin(this.#isAuthenticating);
  }

  #lost(error: CountersignError, waitMs: number | undefined): void {
    this.#hangUp();
    for (const topic of this.#topics.all()) topic.lose();
    if (waitMs === undefined && error instanceof AuthenticationRefusedError && !this.#isRenewed) {
      this.#isRenewed = true;
      if (this.#standing.authenticator.renew()) return this.#connection.open();
    }
    this.#standing.emit({ kind: 'lost', error, waitMs });
    if (waitMs === undefined) for (const reader of [...this.#readers]) reader.end(error);
  }

  #refused(error: CountersignError): void {
    // A server that was fine before may be so again.
    if (this.#wasAccepted && error instanceof TimeoutError) return this.#connection.fail(error);
    const { authenticator, emit } = this.#standing;
    this.#refusal = error;
    emit({ kind: 'refused', address: undefined, error });
    const isOver = !authenticator.isOptional;
    for (const reader of [...this.#readers]) if (isOver || reader.channel.isPrivate) reader.end(error);
    this.#connection.confirm();
  }
}

function emit(event: StreamEvent, onEvent: ((event: StreamEvent) => void) | undefined): void {
  try {
    const told: unknown = onEvent?.(event);
    if (told instanceof Promise) discard(told);
  } catch {
    // An observer that fails must not fail the stream.
  }
}
