import type { StreamApi } from '../../channels/stream-api.js';
import { FakeError } from '../fake-error.js';
import { setAt } from '../set-at.js';
import type { FakeChannel } from './facts.js';
import type { Values } from './find-address.js';

/** What a message of a channel is to say. */
export interface Said {
  readonly fake: FakeChannel;
  readonly values: Values;
  readonly data: unknown;
  readonly action: string | undefined;
  /** Unix milliseconds. */
  readonly now: number;
}

/** A message of a channel, each part where the API has it. */
export function writeMessage({ message: { payload, action, time, ...places } }: StreamApi, said: Said): unknown {
  // The payload goes first: others may stand inside of it.
  const about = aboutChannel(setAt({}, payload, said.data), places.channel, said);
  const parts: readonly [pointer: string | undefined, value: unknown][] = [
    [said.action === undefined ? undefined : action, said.action],
    [time?.at, time?.unit === 's' ? Math.floor(said.now / 1_000) : said.now],
  ];
  return parts.reduce<unknown>((whole, [at, value]) => (at === undefined ? whole : setAt(whole, at, value)), about);
}

/** A message that something is wrong, with a channel or with all of it; undefined where the API has no such message. */
export function writeError(
  { message: { error, channel } }: StreamApi,
  text: string,
  about?: Pick<Said, 'fake' | 'values'>,
): unknown {
  if (error === undefined) return undefined;
  const whole = setAt({}, error, text);
  return about === undefined ? whole : aboutChannel(whole, channel, about);
}

/** What a message is to those who read it; a state is the whole, whatever its action. */
export type MessageKind = 'snapshot' | 'update' | 'state';

/** The action of a message where no other is given. Throws {@link FakeError} for one that such a message does not have. */
export function actionOf(
  { name, message: { snapshots = [], updates } }: StreamApi,
  kind: MessageKind,
  given?: string,
): string | undefined {
  const begin = kind === 'update' ? [] : snapshots;
  const goOn = kind === 'snapshot' ? [] : updates;
  if (given === undefined) return [...begin, ...(goOn ?? [])][0];
  // Where the API does not say which updates there are, any other action is one.
  const isKnown = begin.includes(given) || (goOn === undefined ? !snapshots.includes(given) : goOn.includes(given));
  if (isKnown) return given;
  const known = goOn === undefined ? 'any others' : [...begin, ...goOn].join(', ');
  throw new FakeError(`'${given}' is no action of ${name}'s ${kind}s; it has ${known}`);
}

function aboutChannel(whole: unknown, place: string, { fake: { channel }, values }: Pick<Said, 'fake' | 'values'>) {
  const named = setAt(whole, place, channel.name);
  return (channel.parameters ?? []).reduce<unknown>((message, { name, at }) => {
    const value = values[name];
    return at === undefined || value === undefined ? message : setAt(message, at, value);
  }, named);
}
