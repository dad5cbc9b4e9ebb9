import type { CountersignError } from '../errors/countersign-error.js';

/** What a subscription hands out, one after the other as the server sent them; no snapshots where the channel has none. */
export type StreamMessage<Snapshot, Update = Snapshot> =
  SnapshotMessage<Snapshot> | UpdateMessage<Update> | ReconnectedMessage | FailedMessage;

/** What holds for everything that the server sent. */
export interface ReceivedMessage {
  /** What the message does to what came before, in the server's word. */
  readonly action: string | undefined;
  /** Parameters of the channel by name: those of the subscription, and those that the message itself repeats. */
  readonly parameters: Readonly<Record<string, string>>;
  /** When the server sent it, in Unix milliseconds. */
  readonly time: number | undefined;
}

/** The whole state, as it is now: the first message, and again after the connection was lost. */
export interface SnapshotMessage<Snapshot> extends ReceivedMessage {
  readonly kind: 'snapshot';
  readonly data: Snapshot;
}

export interface UpdateMessage<Update> extends ReceivedMessage {
  readonly kind: 'update';
  readonly data: Update;
}

/**
 * Messages may have been missed: the connection was lost and there is another, or the channel had to be asked for anew.
 * A snapshot follows, where the channel has one.
 */
export interface ReconnectedMessage {
  readonly kind: 'reconnected';
}

/** One of several addresses of a subscription is refused, or its snapshot never came; the others go on. */
export interface FailedMessage {
  readonly kind: 'failed';
  readonly address: string;
  readonly error: CountersignError;
}

/** Read only, all the way down. */
export type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
