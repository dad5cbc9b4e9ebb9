import { byteLength } from '../signing/byte-length.js';
import { placeAt, type Place } from './pointer.js';
import type { MessagePlaces } from './stream-api.js';
import type { Topic, Received } from './topic.js';
import type { ChannelTopics } from './topics.js';
import type { ProtocolProblem } from '../errors/protocol-error.js';

/** What is wrong with a message. */
export class Unreadable {
  readonly problem: ProtocolProblem;

  constructor(problem: ProtocolProblem) {
    this.problem = problem;
  }
}

/** Reads messages as an API declares them. */
export class MessageReader {
  readonly #maxBytes: number;
  readonly #channel: Place;
  readonly #payload: Place;
  readonly #error: Place;
  readonly #action: Place;
  readonly #time: Place;
  readonly #unitMs: number;
  readonly #snapshots: ReadonlySet<unknown>;
  readonly #updates: ReadonlySet<unknown> | undefined;

  constructor({ channel, payload, error, action, time, snapshots, updates }: MessagePlaces, maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.#channel = placeAt(channel);
    this.#payload = placeAt(payload);
    this.#error = error === undefined ? nowhere : placeAt(error);
    this.#action = action === undefined ? nowhere : placeAt(action);
    this.#time = time === undefined ? nowhere : placeAt(time.at);
    this.#unitMs = time?.unit === 's' ? 1_000 : 1;
    this.#snapshots = new Set(snapshots);
    this.#updates = updates && new Set(updates);
  }

  /** The parsed message: an object, and nothing is merged with it. */
  parse(data: unknown): object | Unreadable {
    if (typeof data !== 'string') return new Unreadable('binary');
    // A UTF-16 unit has at most three bytes.
    if (data.length * 3 > this.#maxBytes && byteLength(data) > this.#maxBytes) return new Unreadable('too_large');
    try {
      const message: unknown = JSON.parse(data);
      if (typeof message === 'object' && message !== null) return message;
    } catch {
      // It says where, and quotes the text.
    }
    return new Unreadable('malformed');
  }

  channel(message: object): unknown {
    return this.#channel(message);
  }

  /** What the server says is wrong; undefined where it says nothing of the kind. */
  error(message: object): string | undefined {
    const error = this.#error(message);
    if (error === undefined || error === null || error === false) return undefined;
    return typeof error === 'string' ? error : JSON.stringify(error);
  }

  /** A message of a channel. Whole states are frozen: the object itself and what is directly in it. */
  read(
    message: object,
    { isWhole }: ChannelTopics['channel'],
    parameters: Received['parameters'],
  ): Received | Unreadable {
    const action = this.#action(message);
    const data = this.#payload(message);
    const time = this.#time(message);
    const isSnapshot = this.#snapshots.has(action);
    if (!isSnapshot && this.#updates?.has(action) === false) return new Unreadable('unknown_action');
    if (data === undefined) return new Unreadable('no_payload');
    return {
      kind: isSnapshot || isWhole ? 'snapshot' : 'update',
      data: isWhole ? freeze(data) : data,
      action: typeof action === 'string' ? action : undefined,
      parameters,
      time: typeof time === 'number' ? time * this.#unitMs : undefined,
    };
  }
}

function nowhere(): undefined {
  return undefined;
}

function freeze(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  for (const member of Object.values(data)) Object.freeze(member);
  return Object.freeze(data);
}

/** Parameters of a message: those of the topic, and those that it repeats itself. */
export function parametersOf(message: object, topic: Topic, { parameters }: ChannelTopics): Received['parameters'] {
  const { values } = topic.address;
  if (topic.isFixed) return values;
  const others = parameters.filter(({ name }) => !Object.hasOwn(values, name));
  const found = others.map(({ name, at }) => [name, at(message)] as const);
  const texts = found.filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return { ...values, ...Object.fromEntries(texts.map(([name, value]) => [name, String(value)])) };
}
