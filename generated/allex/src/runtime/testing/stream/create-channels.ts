import type { FakeChannel, FakeStreamFacts } from './facts.js';
import { FakeTopic, type TopicServer } from './fake-topic.js';
import type { Values } from './find-address.js';

/** A function for each channel that takes what the client's method takes: one parameter alone, or several as an object. */
export function createChannels(channels: FakeStreamFacts['channels'], server: TopicServer): object {
  const entries = Object.entries(channels).map(([key, fake]): [string, (given?: unknown) => FakeTopic<unknown>] => [
    key,
    (given) => new FakeTopic(server, { key, fake, values: valuesOf(fake, given) }),
  ]);
  return Object.freeze(Object.fromEntries(entries));
}

function valuesOf({ channel: { parameters = [] } }: FakeChannel, given: unknown): Values {
  const [only, ...others] = parameters;
  if (only === undefined || given === undefined || given === null) return {};
  const members = others.length === 0 ? { [only.name]: given } : given;
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
