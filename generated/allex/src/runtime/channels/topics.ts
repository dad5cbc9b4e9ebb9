import type { Address, AnyChannel } from './address.js';
import { placeAt, type Place } from './pointer.js';
import { Topic } from './topic.js';

interface Parameter {
  readonly name: string;
  /** Where a message repeats it. */
  readonly at: Place;
}

/** Topics of one channel whose addresses have the same parameters. */
interface Shape {
  /** Those that messages repeat: they tell which topic a message is of. */
  readonly parameters: readonly Parameter[];
  readonly topics: Map<string, Topic[]>;
}

/** All topics of one channel. */
export class ChannelTopics {
  readonly channel: AnyChannel;
  /** What a message says its parameters are. */
  readonly parameters: readonly Parameter[];
  readonly #shapes = new Map<string, Shape>();
  /** The same: this is gone through for each message. */
  #list: readonly Shape[] = [];

  constructor(channel: AnyChannel) {
    this.channel = channel;
    this.parameters = (channel.parameters ?? []).flatMap(({ name, at }) =>
      at === undefined ? [] : [{ name, at: placeAt(at) }],
    );
  }

  /** The topic of an address, made where it is new. */
  topic(address: Address): Topic {
    const shape = this.#shape(address);
    const key = keyOf(shape.parameters.map(({ name }) => address.values[name]));
    const topics = shape.topics.get(key) ?? [];
    shape.topics.set(key, topics);
    const known = topics.find((topic) => topic.address.text === address.text);
    if (known !== undefined) return known;
    const isFixed = this.parameters.every(({ name }) => Object.hasOwn(address.values, name));
    const topic = new Topic(this.channel, address, isFixed);
    topics.push(topic);
    return topic;
  }

  remove(topic: Topic): void {
    for (const { topics } of this.#shapes.values()) {
      for (const [key, some] of topics) {
        const rest = some.filter((each) => each !== topic);
        if (rest.length === 0) topics.delete(key);
        else if (rest.length < some.length) topics.set(key, rest);
      }
    }
  }

  /** Whose message this is. */
  matching(message: unknown): readonly Topic[] {
    let found: readonly Topic[] = [];
    for (const { parameters, topics } of this.#list) {
      if (topics.size === 0) continue;
      const [first] = parameters;
      const isOne = first !== undefined && parameters.length === 1;
      const some = topics.get(isOne ? String(first.at(message)) : keyOf(parameters.map(({ at }) => at(message))));
      if (some !== undefined) found = found.length === 0 ? some : [...found, ...some];
    }
    return found;
  }

  all(): readonly Topic[] {
    return [...this.#shapes.values()].flatMap(({ topics }) => [...topics.values()].flat());
  }

  #shape({ values }: Address): Shape {
    const parameters = this.parameters.filter(({ name }) => Object.hasOwn(values, name));
    const name = JSON.stringify(Object.keys(values));
    const shape = this.#shapes.get(name) ?? { parameters, topics: new Map<string, Topic[]>() };
    this.#shapes.set(name, shape);
    this.#list = [...this.#shapes.values()];
    return shape;
  }
}

function keyOf(values: readonly unknown[]): string {
  return values.map(String).join('\n');
}

/** Every topic of a stream, by what messages say. They outlive connections. */
export class Topics {
  readonly #channels = new Map<string, ChannelTopics>();

  of(channel: AnyChannel): ChannelTopics {
    const known = this.#channels.get(channel.name) ?? new ChannelTopics(channel);
    this.#channels.set(channel.name, known);
    return known;
  }

  /** Undefined: nobody ever asked for a channel of this name. */
  named(name: string): ChannelTopics | undefined {
    return this.#channels.get(name);
  }

  all(): readonly Topic[] {
    return [...this.#channels.values()].flatMap((channel) => channel.all());
  }

  /** Others of the channel whose messages are among its own, or its own among theirs. */
  overlapping(topic: Topic): readonly Topic[] {
    return this.of(topic.channel)
      .all()
      .filter((other) => other !== topic && (covers(other, topic) || covers(topic, other)));
  }
}

/** Whether each message of the second is one of the first, too. */
export function covers(first: Topic, second: Topic): boolean {
  return Object.entries(first.address.values).every(([name, value]) => second.address.values[name] === value);
}
