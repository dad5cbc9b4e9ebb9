import type { CountersignError } from '../errors/countersign-error.js';
import type { Address, AnyChannel } from './address.js';
import type { ReceivedMessage } from './messages.js';
import type { Reader } from './reader.js';

/** A message of a channel, read. */
export interface Received extends ReceivedMessage {
  readonly kind: 'snapshot' | 'update';
  readonly data: unknown;
}

interface Attachment {
  readonly reader: Reader;
  /** For its first snapshot: updates before it are part of it. */
  isWaiting: boolean;
}

/** One address and all who read it: what the server knows as one subscription. */
export class Topic {
  readonly channel: AnyChannel;
  readonly address: Address;
  /** Its messages differ in no parameter. */
  readonly isFixed: boolean;
  readonly #attachments: Attachment[] = [];
  /** Of a channel of whole states, the last ones of this connection: who comes later begins with them. */
  readonly #last = new Map<string, Received>();

  constructor(channel: AnyChannel, address: Address, isFixed: boolean) {
    this.channel = channel;
    this.address = address;
    this.isFixed = isFixed;
  }

  get isUnread(): boolean {
    return this.#attachments.length === 0;
  }

  /** Somebody waits for a snapshot. */
  get isWaiting(): boolean {
    return this.#attachments.some(({ isWaiting }) => isWaiting);
  }

  /** Whether there was a state to begin with. */
  attach(reader: Reader): boolean {
    const attachment: Attachment = { reader, isWaiting: this.channel.hasSnapshot === true && this.#last.size === 0 };
    this.#attachments.push(attachment);
    for (const [key, received] of this.#last) hand(reader, received, key);
    return this.#last.size > 0;
  }

  detach(reader: Reader): void {
    const index = this.#attachments.findIndex((attachment) => attachment.reader === reader);
    if (index >= 0) this.#attachments.splice(index, 1);
  }

  deliver(received: Received, key: string): void {
    if (this.channel.isWhole) this.#last.set(key, received);
    // Backwards: a full queue ends its reader, which leaves.
    for (let index = this.#attachments.length - 1; index >= 0; index -= 1) {
      const attachment = this.#attachments[index];
      if (attachment === undefined) continue;
      if (attachment.isWaiting && received.kind !== 'snapshot') continue;
      attachment.isWaiting = false;
      hand(attachment.reader, received, key);
    }
  }

  /** The connection is gone, and what was known is old. */
  lose(): void {
    this.#last.clear();
    for (const attachment of this.#attachments) attachment.isWaiting = this.channel.hasSnapshot === true;
  }

  /** Of all who read it, or of those who wait for a snapshot. */
  fail(error: CountersignError, whom: 'all' | 'waiting'): void {
    for (const attachment of [...this.#attachments]) {
      if (whom === 'waiting' && !attachment.isWaiting) continue;
      this.detach(attachment.reader);
      attachment.reader.fail(this.address, error);
    }
  }

  get readers(): readonly Reader[] {
    return this.#attachments.map(({ reader }) => reader);
  }
}

function hand(reader: Reader, received: Received, key: string): void {
  reader.put(reader.reads === 'states' ? received.data : received, key);
}
