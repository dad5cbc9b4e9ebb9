import type { StreamApi } from '../../channels/stream-api.js';
import { setAt } from '../set-at.js';
import { checkFields } from './check-fields.js';
import type { FakeSocket, Peer } from './fake-socket.js';
import type { FakeState } from './fake-state.js';
import { findAddress, nearAddresses, type FoundAddress } from './find-address.js';
import { messageWords, readMessage, type Asked } from './read-message.js';
import { actionOf, writeError, writeMessage, type Said } from './write-message.js';

/** What a connection tells. */
export interface FakeConnectionEvents {
  readonly subscribed: () => void;
  readonly left: (connection: FakeConnection) => void;
}

/** The server's end of one connection. */
export class FakeConnection implements Peer {
  /** 1 for the first connection of the fake. */
  readonly number: number;
  readonly url: URL;
  /** By address. */
  readonly subscriptions: Map<string, FoundAddress> = new Map();
  /** The keys of the security schemes that its credentials have satisfied; undefined before. */
  schemes: readonly string[] | undefined;
  readonly #socket: FakeSocket;
  readonly #state: FakeState;
  readonly #events: FakeConnectionEvents;
  /** While credentials are looked at, whatever else comes waits. */
  readonly #waiting: unknown[] = [];
  #isChecking = false;
  #isSilent = false;

  constructor(
    { number, url, socket }: { readonly number: number; readonly url: string; readonly socket: FakeSocket },
    state: FakeState,
    events: FakeConnectionEvents,
  ) {
    this.number = number;
    this.url = new URL(url);
    this.#socket = socket;
    this.#state = state;
    this.#events = events;
  }

  /** The handshake is done; with credentials where they travel in the URL. */
  open(schemes: readonly string[] | undefined): void {
    this.#socket.open();
    if (schemes !== undefined) this.#accept(schemes);
  }

  received(text: string): void {
    if (this.#isSilent) return;
    const message = parsed(text);
    this.#state.received.push(message);
    this.#take(message);
  }

  left(): void {
    this.#events.left(this);
  }

  /** Sends a message of a channel. */
  publish(said: Said): void {
    this.say(writeMessage(this.#api, said));
  }

  say(message: unknown): void {
    this.sayText(JSON.stringify(message));
  }

  sayText(text: string): void {
    if (!this.#isSilent) this.#socket.deliver(text);
  }

  /** With a close code (RFC 6455, section 7.4); 1006 is that of a connection that broke. */
  end(code: number, reason: string): void {
    this.#socket.end(code, reason);
    this.#events.left(this);
  }

  /** From now on nothing is heard and nothing said. */
  hang(): void {
    this.#isSilent = true;
  }

  get #api(): StreamApi {
    return this.#state.facts.api;
  }

  #take(message: unknown): void {
    if (this.#isChecking) this.#waiting.push(message);
    else this.#handle(message);
  }

  #handle(message: unknown): void {
    if (this.#socket.isOver) return;
    const asked = readMessage(this.#api, message);
    if (asked !== undefined) return this.#do(asked);
    const words = messageWords(this.#api).join(', ');
    this.#complain(`${JSON.stringify(message)} is no message of ${this.#api.name}; it has ${words}`);
  }

  #do(asked: Asked): void {
    switch (asked.kind) {
      case 'ping':
        return this.say({});
      case 'subscribe':
        return this.#subscribe(asked.address);
      case 'unsubscribe':
        this.subscriptions.delete(asked.address);
        return;
      case 'authenticate':
        this.#authenticate(asked.fields).catch(() => this.end(1011, ''));
        return;
      default:
        return asked satisfies never;
    }
  }

  #subscribe(address: string): void {
    const { facts } = this.#state;
    const found = findAddress(facts.channels, address);
    if (found === undefined) {
      const near = nearAddresses(facts.channels, address).join(', ');
      return this.#complain(`'${address}' is no channel of ${facts.api.name}; it has ${near}`);
    }
    const said = this.#state.refusalOf(found) ?? this.#missing(found);
    if (said !== undefined) return this.#complain(said, found);
    this.subscriptions.set(address, found);
    const { fake } = found;
    for (const beginning of this.#state.beginningsOf(found)) {
      this.publish({ ...beginning, fake, action: actionOf(facts.api, 'snapshot'), now: this.#state.now });
    }
    this.#events.subscribed();
  }

  /** What is missing for a channel that needs credentials. */
  #missing({ fake, text }: FoundAddress): string | undefined {
    const { security = [] } = this.#api;
    const isOpenToAll = security.length === 0 || security.some((each) => Object.keys(each).length === 0);
    const isAllowed = this.schemes !== undefined || this.#state.options.verify === false;
    return isAllowed || (isOpenToAll && fake.channel.isPrivate !== true) ? undefined : `${text} needs credentials`;
  }

  async #authenticate(fields: Readonly<Record<string, string>>): Promise<void> {
    const { facts, options, refusal } = this.#state;
    this.#isChecking = true;
    const found =
      refusal === undefined ? await checkFields(facts, options, { fields, url: this.url }) : { reason: refusal };
    this.#isChecking = false;
    if ('schemes' in found) this.#accept(found.schemes);
    else this.#refuse(found.reason);
    for (const message of this.#waiting.splice(0)) this.#take(message);
  }

  #refuse(reason: string): void {
    this.#state.refused.push({ reason });
    this.#complain(reason);
  }

  #accept(schemes: readonly string[]): void {
    this.schemes = schemes;
    const { accepted } = this.#state.facts;
    if (accepted !== undefined) this.say(setAt({}, accepted.at, accepted.value));
  }

  /** In the API's way where it has one, else by closing. */
  #complain(text: string, about?: FoundAddress): void {
    const message = writeError(this.#api, text, about);
    if (message !== undefined) return this.say(message);
    // A reason has 123 bytes at most (RFC 6455, section 5.5).
    this.end(this.#api.finalCodes?.[0] ?? 1008, text.replace(/[^\x20-\x7E]/g, '?').slice(0, 123));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
